package org.huiying.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.platform.MessagingApplication.event;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiying.contracts.Topics;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.platform.MessagingApplication;
import org.huiying.platform.json.Json;
import org.huiying.platform.telemetry.TraceHeaders;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A broker that loses its topics between two events. */
@ServiceTest(
        classes = MessagingApplication.class,
        properties = {
            "spring.application.name=relay-test",
            "spring.config.import=classpath:platform.yaml",
            "platform.outbox.poll=1h"
        })
class TopicRefillTest {
    private static final OutboxSettings SETTINGS =
            new OutboxSettings(100, Duration.ofMillis(1), 900_000, Duration.ofDays(1));

    @Autowired
    OutboxRepository repository;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EventCatalog catalog;

    @Autowired
    TraceHeaders trace;

    private final Json json = new Json();
    private final UUID stream = UUID.randomUUID();
    private final Map<String, String> broker = new HashMap<>(Map.of(Topics.SOURCE.name(), UUID.randomUUID() + ""));
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

    @Test
    void sendsWhatALostTopicHeldBeforeAnythingNew() {
        append("a");
        append("b");
        restarted().relay();
        assertThat(numbers()).containsExactly(1L, 2L);

        broker.put(Topics.SOURCE.name(), "made anew");
        producer.clear();
        append("c");
        restarted().relay();
        assertThat(numbers()).containsExactly(1L, 2L, 3L);

        producer.clear();
        restarted().relay();
        assertThat(numbers()).as("filled once").isEmpty();
    }

    @Test
    void sendsNothingWhileATopicIsMissing() {
        broker.clear();
        append("a");
        var relay = restarted();
        relay.relay();
        assertThat(numbers()).isEmpty();
    }

    private OutboxRelay restarted() {
        var clock = Clock.systemUTC();
        var sender = new EventSender(producer, json, "/330212/test");
        var republisher = new Republisher(repository, sender, SETTINGS, clock, List.of());
        var refill = new TopicRefill(this::ids, repository, republisher, clock);
        return new OutboxRelay(repository, sender, transaction, SETTINGS, clock, refill::isDone);
    }

    private Map<String, String> ids() {
        if (broker.isEmpty()) {
            throw new IllegalStateException("no such topic");
        }
        return Map.copyOf(broker);
    }

    private void append(String name) {
        var outbox =
                new Outbox(repository, catalog, json, UUID::randomUUID, Clock.systemUTC(), SETTINGS, trace, () -> {});
        transaction.executeWithoutResult(s -> outbox.append(List.of(event(stream, name))));
    }

    /** Of this test's stream, as the log has them. */
    private List<Long> numbers() {
        return producer.history().stream()
                .filter(record -> record.key().equals(stream.toString()))
                .map(record -> Long.parseLong(
                        new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8)))
                .toList();
    }
}
