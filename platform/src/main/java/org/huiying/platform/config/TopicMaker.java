package org.huiying.platform.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.contracts.wire.Topic;

/** Makes the topics of the contract where they are missing; one that exists is left as it is. */
public final class TopicMaker {

    private final Admin admin;
    private final EventCatalog catalog;
    private final short replication;

    TopicMaker(Admin admin, EventCatalog catalog, short replication) {
        this.admin = admin;
        this.catalog = catalog;
        this.replication = replication;
    }

    /** Makes all topics of the catalogue, and dead-letter topics of these names. Throws while the broker is away. */
    public void make(List<String> deadLetters) throws InterruptedException, ExecutionException, TimeoutException {
        var wanted = new ArrayList<NewTopic>();
        catalog.topics().forEach(topic -> wanted.add(topic(topic)));
        deadLetters.forEach(name -> wanted.add(new NewTopic(name, 1, replication)));
        for (var result : admin.createTopics(wanted).values().values()) {
            try {
                result.get(15, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private NewTopic topic(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), replication)
                .configs(Map.of(
                        "cleanup.policy", topic.compacted() ? "compact" : "delete",
                        "retention.ms", Long.toString(topic.retention().toMillis()),
                        "min.insync.replicas", replication >= 3 ? "2" : "1"));
    }
}
