package org.huiying.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.platform.MessagingApplication.event;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.huiying.platform.MessagingApplication;
import org.huiying.platform.json.Json;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The relay against a producer that fails as Kafka's does: some sends are lost, later ones of the same key arrive. */
@ServiceTest(
        classes = MessagingApplication.class,
        properties = {
            "spring.application.name=relay-test",
            "spring.config.import=classpath:platform.yaml",
            "platform.outbox.poll=1h"
        })
class OutboxRelayTest {

    private static final OutboxSettings SETTINGS =
            new OutboxSettings(100, Duration.ofMillis(1), 900_000, Duration.ofDays(1));

    @Autowired
    OutboxRepository repository;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource dataSource;

    @Autowired
    org.huiying.contracts.wire.EventCatalog catalog;

    @Autowired
    org.huiying.platform.telemetry.TraceHeaders trace;

    private final Json json = new Json();

    @Test
    void aStreamIsNeverOvertakenByItselfThoughSendsFail() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var log = new ArrayList<ProducerRecord<String, byte[]>>();
        var relay = relay(failing(random, 0.1, log));
        var streams = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        appendWithoutRelay(streams, 60);
        for (var i = 0; i < 2_000 && repository.backlog().waiting() > 0; i++) {
            relay.relay();
        }
        assertThat(repository.backlog().waiting()).as("seed %s", seed).isZero();
        assertThat(firstSights(log))
                .as("seed %s", seed)
                .allSatisfy((key, numbers) -> assertThat(numbers).hasSize(60));
    }

    /** Else the next user of a pooled connection would lose what it was told to be committed. */
    @Test
    void onlyTheRelaysOwnTransactionDoesNotWaitForTheDisk() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var alone = new SingleConnectionDataSource(connection, true);
            var jdbc = JdbcClient.create(alone);
            var waits = jdbc.sql("SHOW synchronous_commit").query(String.class);
            jdbc.sql("SET synchronous_commit = on").update(); // tests do without by default
            assertThat(waits.single()).isEqualTo("on");
            new TransactionTemplate(new JdbcTransactionManager(alone)).executeWithoutResult(_ -> {
                new OutboxRepository(JdbcClient.create(alone)).lockLanes(new Integer[] {0});
                assertThat(waits.single()).isEqualTo("off");
            });
            assertThat(waits.single()).isEqualTo("on");
            jdbc.sql("RESET synchronous_commit").update();
        }
    }

    @Test
    void anEventThatTheBrokerCallsTooLargeLeavesAPlaceholderWithItsNumber() {
        var log = new ArrayList<ProducerRecord<String, byte[]>>();
        var relay = relay(new FailingProducer(
                record -> new String(record.value(), StandardCharsets.UTF_8).contains("huge")
                        ? new RecordTooLargeException()
                        : null,
                log));
        var stream = UUID.randomUUID();
        var outbox =
                new Outbox(repository, catalog, json, UUID::randomUUID, Clock.systemUTC(), SETTINGS, trace, () -> {});
        transaction.executeWithoutResult(s -> outbox.append(List.of(event(stream, "huge"), event(stream, "small"))));
        relay.relay();
        assertThat(repository.backlog().waiting()).isZero();
        assertThat(log).extracting(FailingProducer::type).contains(EventSender.PLACEHOLDER);
    }

    private void appendWithoutRelay(List<UUID> streams, int each) {
        var outbox =
                new Outbox(repository, catalog, json, UUID::randomUUID, Clock.systemUTC(), SETTINGS, trace, () -> {});
        for (var i = 0; i < each; i++) {
            var n = i;
            transaction.executeWithoutResult(s -> streams.forEach(key -> outbox.append(event(key, "e" + n))));
        }
    }

    private OutboxRelay relay(FailingProducer producer) {
        return new OutboxRelay(
                repository,
                new EventSender(producer, json, "/330212/test"),
                transaction,
                SETTINGS,
                new Hurrying(),
                () -> true);
    }

    private static FailingProducer failing(Random random, double share, List<ProducerRecord<String, byte[]>> log) {
        return new FailingProducer(record -> random.nextDouble() < share ? new NetworkException("lost") : null, log);
    }

    /** Numbers of each key in the order of their first arrival, with the rule that a gap is closed by a repeat. */
    private static Map<String, List<Long>> firstSights(List<ProducerRecord<String, byte[]>> log) {
        var marks = new HashMap<String, List<Long>>();
        var waiting = new HashMap<String, TreeMap<Long, Boolean>>();
        for (var record : log) {
            var number = Long.parseLong(
                    new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
            var seen = marks.computeIfAbsent(record.key(), k -> new ArrayList<>());
            var parked = waiting.computeIfAbsent(record.key(), k -> new TreeMap<>());
            parked.put(number, true);
            while (parked.containsKey(seen.size() + 1L)) {
                seen.add(seen.size() + 1L);
            }
        }
        return marks;
    }

    /** A second passes at each look, so that what is held back is soon due again. */
    private static final class Hurrying extends Clock {
        private Instant now = Instant.parse("2026-11-23T00:00:00Z");

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
