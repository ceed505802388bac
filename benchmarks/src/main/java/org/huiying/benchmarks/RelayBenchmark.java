package org.huiying.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.SourceEvent.SourceRecovered;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.platform.security.AccessGroups;
import org.huiying.testing.RealServers;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox of one service against a real PostgreSQL and a real broker, all on this machine: how fast a backlog is
 * sent, how fast events can be appended and sent at once, and how long an event takes at a steady 500 a second. Beside
 * it a bare producer with the same settings sends records of the same size.
 */
final class RelayBenchmark {

    private static final int KEYS = 200;
    private static final int BACKLOG = 200_000;
    private static final int RATE = 500;
    private static final Duration STEADY = Duration.ofSeconds(30);

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {
        @Bean
        AccessGroups groups() {
            return new AccessGroups(Map.of());
        }
    }

    private final List<UUID> keys =
            IntStream.range(0, KEYS).mapToObj(i -> UUID.randomUUID()).toList();
    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    void run() throws Exception {
        var database = RealServers.newDatabase();
        try (var broker = RealServers.newKafka();
                var service = start(database, broker.bootstrap())) {
            bareProducer(broker.bootstrap());
            backlog(service);
            together(service);
            checkOrder(broker.bootstrap());
            steady(service, broker.bootstrap());
        }
    }

    private static ConfigurableApplicationContext start(RealServers.Database database, String kafka) {
        var application = new SpringApplication(Service.class);
        application.setDefaultProperties(Map.of(
                "spring.application.name", "monitoring",
                "spring.config.import", "classpath:platform.yaml",
                "server.port", "0",
                "management.server.port", "0",
                "HUIYING_DB_URL", database.url(),
                "HUIYING_DB_USER", database.user(),
                "HUIYING_DB_PASSWORD", database.password(),
                "HUIYING_KAFKA", kafka,
                "HUIYING_ISSUER_URI", "http://localhost:1"));
        return application.run();
    }

    private void bareProducer(String kafka) throws Exception {
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
            for (var round = 0; round < 2; round++) {
                var start = System.nanoTime();
                for (var i = 0; i < BACKLOG; i++) {
                    producer.send(new ProducerRecord<>(
                            Topics.DELIVERY.name(), keys.get(i % KEYS).toString(), payload));
                }
                producer.flush();
                Report.line("bare producer, acks=all, round %d: %.0f records/s", round + 1, BACKLOG / seconds(start));
            }
        }
    }

    private void backlog(ConfigurableApplicationContext service) throws Exception {
        var relay = service.getBean("outboxRelayLoop", BackgroundLoop.class);
        relay.stop();
        append(service, BACKLOG);
        var start = System.nanoTime();
        relay.start();
        awaitEmpty(service);
        Report.line("relay of a backlog of %d events: %.0f events/s", BACKLOG, BACKLOG / seconds(start));
    }

    private void together(ConfigurableApplicationContext service) throws Exception {
        var start = System.nanoTime();
        append(service, BACKLOG);
        var appended = seconds(start);
        awaitEmpty(service);
        Report.line(
                "append (4 writers, 50 events a transaction) and relay at once: appended %.0f/s, sent %.0f events/s",
                BACKLOG / appended, BACKLOG / seconds(start));
    }

    private void append(ConfigurableApplicationContext service, int count) throws Exception {
        var outbox = service.getBean(Outbox.class);
        var transaction = service.getBean(TransactionTemplate.class);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Future<?>>();
            for (var i = 0; i < count / 50; i++) {
                var n = i;
                work.add(pool.submit(() -> transaction.executeWithoutResult(s -> {
                    for (var j = 0; j < 50; j++) {
                        outbox.append(event(keys.get((n * 50 + j) % KEYS), "e"));
                    }
                })));
            }
            for (var one : work) {
                one.get();
            }
        }
    }

    private static void awaitEmpty(ConfigurableApplicationContext service) {
        var jdbc = service.getBean(JdbcClient.class);
        while (jdbc.sql("SELECT EXISTS (SELECT 1 FROM outbox_event)")
                .query(Boolean.class)
                .single()) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private void checkOrder(String kafka) {
        var last = new HashMap<String, Long>();
        var out = 0;
        var count = 0;
        try (var consumer = consumer(kafka, "earliest")) {
            var idle = 0;
            while (idle < 5) {
                var records = consumer.poll(Duration.ofMillis(500));
                idle = records.isEmpty() ? idle + 1 : 0;
                for (var record : records) {
                    var number = Long.parseLong(new String(
                            record.headers().lastHeader("ce_sequence").value(),
                            java.nio.charset.StandardCharsets.US_ASCII));
                    count++;
                    if (number != last.merge(record.key(), 1L, Long::sum)) {
                        out++;
                    }
                }
            }
        }
        Report.line("read back %d events over %d keys: %d out of order", count, last.size(), out);
    }

    private void steady(ConfigurableApplicationContext service, String kafka) throws Exception {
        var outbox = service.getBean(Outbox.class);
        var transaction = service.getBean(TransactionTemplate.class);
        var latencies = new ArrayList<Long>();
        var expected = new AtomicLong(RATE * STEADY.toSeconds());
        try (var consumer = consumer(kafka, "latest");
                var reader = Executors.newSingleThreadExecutor()) {
            consumer.poll(Duration.ofSeconds(1));
            var reading = reader.submit(() -> {
                while (latencies.size() < expected.get()) {
                    for (var record : consumer.poll(Duration.ofMillis(100))) {
                        var name = new String(record.value(), java.nio.charset.StandardCharsets.UTF_8);
                        var key = name.replaceAll(".*\"name\":\"(n\\d+)\".*", "$1");
                        var start = begun.remove(key);
                        if (start != null) {
                            latencies.add(System.nanoTime() - start);
                        }
                    }
                }
            });
            var next = System.nanoTime();
            for (var i = 0; i < expected.get(); i++) {
                var name = "n" + i;
                var key = keys.get(i % KEYS);
                LockSupport.parkNanos(next - System.nanoTime());
                next += 1_000_000_000L / RATE;
                transaction.executeWithoutResult(s -> {
                    begun.put(name, System.nanoTime());
                    outbox.append(event(key, name));
                });
            }
            reading.get();
        }
        Report.latencies(
                "append to read by a consumer at %d/s (insert, commit, send, acknowledge, fetch)".formatted(RATE),
                latencies.stream().mapToLong(Long::longValue).toArray());
    }

    private static KafkaConsumer<String, byte[]> consumer(String kafka, String from) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, from,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topics.SOURCE.name()).stream()
                .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        if (from.equals("latest")) {
            consumer.seekToEnd(partitions);
        }
        return consumer;
    }

    private static SourceRecovered event(UUID key, String name) {
        return new SourceRecovered(key, name, MediaLevel.COUNTY, Instant.parse("2026-11-23T00:00:00Z"));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
