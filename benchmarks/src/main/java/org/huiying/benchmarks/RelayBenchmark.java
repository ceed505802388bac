package org.huiying.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiying.contracts.Topics;
import org.huiying.testing.RealServers;

/**
 * The outbox of one service against a real PostgreSQL and a real broker, all on this machine: how fast a backlog is
 * sent, how fast events can be appended and sent at once, and how long an event takes at a steady 500 a second. Beside
 * it a bare producer with the same settings sends records of the same size.
 */
final class RelayBenchmark {
    private static final int BACKLOG = 200_000;
    private static final int ROUNDS = 3;
    private static final int RATE = 500;
    private static final Duration STEADY = Duration.ofSeconds(30);

    void run() throws Exception {
        var database = RealServers.newDatabase();
        try (var broker = RealServers.newKafka();
                var service = new OutboxUnderTest(database, broker.bootstrap())) {
            for (var round = 1; round <= ROUNDS; round++) {
                Report.line("round %d", round);
                bareProducer(broker.bootstrap());
                backlog(service);
                together(service);
            }
            try (var topic = SourceTopic.fromBeginning(broker.bootstrap())) {
                Report.line(topic.order());
            }
            steady(service, broker.bootstrap());
        }
    }

    private static void bareProducer(String kafka) {
        var payload = new byte[300];
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var start = System.nanoTime();
            for (var i = 0; i < BACKLOG; i++) {
                producer.send(new ProducerRecord<>(Topics.DELIVERY.name(), "key" + i % 200, payload));
            }
            producer.flush();
            Report.line("  bare producer, acks=all: %.0f records/s", BACKLOG / Report.seconds(start));
        }
    }

    private static void backlog(OutboxUnderTest service) throws Exception {
        var seconds = service.secondsForBacklog(BACKLOG);
        Report.line("  relay of a backlog of %d events: %.0f events/s", BACKLOG, BACKLOG / seconds);
    }

    private static void together(OutboxUnderTest service) throws Exception {
        var start = System.nanoTime();
        service.append(BACKLOG);
        var appended = Report.seconds(start);
        service.awaitEmpty();
        Report.line(
                "  append (4 writers, 50 events a transaction) and relay at once: appended %.0f/s, sent %.0f events/s",
                BACKLOG / appended, BACKLOG / Report.seconds(start));
    }

    /** Each event's own clock starts when its turn has come, so that a delay of the sender counts too. */
    private static void steady(OutboxUnderTest service, String kafka) throws Exception {
        var count = (int) (RATE * STEADY.toSeconds());
        var nanos = new long[count];
        var begin = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        var step = 1_000_000_000L / RATE;
        try (var topic = SourceTopic.fromNow(kafka);
                var reader = Executors.newSingleThreadExecutor()) {
            var reading = reader.submit(() -> {
                var seen = new int[1];
                while (seen[0] < count) {
                    topic.poll(number -> {
                        nanos[number] = System.nanoTime() - begin - number * step;
                        seen[0]++;
                    });
                }
            });
            for (var i = 0; i < count; i++) {
                LockSupport.parkNanos(begin + i * step - System.nanoTime());
                service.appendOne(i);
            }
            reading.get();
        }
        Report.latencies(
                "due to read by a consumer at %d/s (insert, commit, send, acknowledge, fetch)".formatted(RATE), nanos);
    }
}
