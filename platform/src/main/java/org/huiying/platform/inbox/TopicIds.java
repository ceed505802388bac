package org.huiying.platform.inbox;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Asks the broker for the id of a topic: a topic that was deleted and made again has another one. */
final class TopicIds {

    private final Admin admin;

    TopicIds(Admin admin) {
        this.admin = admin;
    }

    String of(String topic) {
        try {
            var described = admin.describeTopics(List.of(topic)).allTopicNames().get(10, TimeUnit.SECONDS);
            return Objects.requireNonNull(described.get(topic)).topicId().toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no answer about topic " + topic, e);
        }
    }
}
