package org.huiying.platform.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Asks the broker for the ids of topics: a topic that was deleted and made again has another one. */
public final class TopicIds {

    private static final int PATIENCE_SECONDS = 10;

    private final Admin admin;

    public TopicIds(Admin admin) {
        this.admin = admin;
    }

    public String of(String topic) {
        return Objects.requireNonNull(of(List.of(topic)).get(topic));
    }

    /** The ids by name; throws if one of the topics is not there, or no broker. */
    public Map<String, String> of(Collection<String> topics) {
        try {
            var ids = new HashMap<String, String>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .forEach((name, described) ->
                            ids.put(name, described.topicId().toString()));
            return ids;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no answer about topics " + topics, e);
        }
    }
}
