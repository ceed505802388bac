package org.huiying.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
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
    private static final int RATE = 500;
    private static final int WRITERS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration STEADY = Duration.ofSeconds(30);

    /** @param rounds of throughput, after the measurement of latency; none leaves it at that */
    void run(int rounds) throws Exception {
        var database = RealServers.newDatabase();
        try (var broker = RealServers.newKafka();
                var service = new OutboxUnderTest(database, broker.bootstrap())) {
            steady(service, broker.bootstrap());
            for (var round = 1; round <= rounds; round++) {
                Report.line("round %d", round);
                bareProducer(broker.bootstrap());
                backlog(service);
                together(service);
            }
            try (var topic = SourceTopic.fromBeginning(broker.bootstrap())) {
                Report.line(topic.order());
            }
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

    /** Several writers, as requests are; how late one was with its insert is told apart from what the event took then. */
    private static void steady(OutboxUnderTest service, String kafka) throws Exception {
        var warm = (int) (RATE * WARM_UP.toSeconds());
        var count = warm + (int) (RATE * STEADY.toSeconds());
        var begun = new AtomicLongArray(count);
        var acknowledged = new AtomicLongArray(count);
        var read = new long[count];
        var late = new long[count];
        var begin = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        var step = 1_000_000_000L / RATE;
        service.onAcknowledged(number -> acknowledged.set(number, System.nanoTime() - begun.get(number)));
        try (var topic = SourceTopic.fromNow(kafka);
                var reader = Executors.newSingleThreadExecutor();
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            var reading = reader.submit(() -> {
                var seen = new int[1];
                while (seen[0] < count) {
                    topic.poll(number -> {
                        read[number] = System.nanoTime() - begun.get(number);
                        seen[0]++;
                    });
                }
            });
            for (var w = 0; w < WRITERS; w++) {
                var first = w;
                writers.submit(() -> {
                    for (var i = first; i < count; i += WRITERS) {
                        LockSupport.parkNanos(begin + i * step - System.nanoTime());
                        begun.set(i, System.nanoTime());
                        late[i] = begun.get(i) - begin - i * step;
                        service.appendOne(i);
                    }
                });
            }
            reading.get();
        }
        service.onAcknowledged(_ -> {});
        Report.latencies(
                "insert to acknowledged at %d/s".formatted(RATE),
                IntStream.range(warm, count).mapToLong(acknowledged::get).toArray());
        Report.latencies("  insert to read by a consumer", Arrays.copyOfRange(read, warm, count));
        Report.latencies("  how late the insert began", Arrays.copyOfRange(late, warm, count));
    }
}
