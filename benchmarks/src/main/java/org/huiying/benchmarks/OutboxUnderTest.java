package org.huiying.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
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

/** A service that has nothing but the platform: its outbox and the relay that empties it. */
final class OutboxUnderTest implements AutoCloseable {
    private static final int KEYS = 200;
    private static final int WRITERS = 4;
    private static final int TOGETHER = 50;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {
        @Bean
        AccessGroups groups() {
            return new AccessGroups(Map.of());
        }

        @Bean
        static Acknowledgements acknowledgements() {
            return new Acknowledgements();
        }
    }

    private final List<UUID> keys =
            IntStream.range(0, KEYS).mapToObj(i -> UUID.randomUUID()).toList();
    private final ConfigurableApplicationContext service;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    OutboxUnderTest(RealServers.Database database, String kafka) {
        service = start(database, kafka);
        outbox = service.getBean(Outbox.class);
        transaction = service.getBean(TransactionTemplate.class);
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

    /** The relay alone: events are appended while it stands still. */
    double secondsForBacklog(int count) throws ExecutionException, InterruptedException {
        var relay = service.getBean("outboxRelayLoop", BackgroundLoop.class);
        relay.stop();
        append(count);
        var start = System.nanoTime();
        relay.start();
        awaitEmpty();
        return Report.seconds(start);
    }

    /** Appends with several writers, many events a transaction. */
    void append(int count) throws ExecutionException, InterruptedException {
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var work = new ArrayList<Future<?>>();
            for (var i = 0; i < count; i += TOGETHER) {
                var first = i;
                work.add(pool.submit(() -> transaction.executeWithoutResult(
                        _ -> IntStream.range(first, first + TOGETHER).forEach(n -> outbox.append(event(n))))));
            }
            for (var one : work) {
                one.get();
            }
        }
    }

    /** From now on tells the number of each event that the broker acknowledges. */
    void onAcknowledged(IntConsumer numbers) {
        service.getBean(Acknowledgements.class).tell(numbers);
    }

    /** Appends one event that carries its number, in a transaction of its own. */
    void appendOne(int number) {
        transaction.executeWithoutResult(_ -> outbox.append(event(number)));
    }

    /** Returns when everything appended was acknowledged by the broker. */
    void awaitEmpty() {
        var jdbc = service.getBean(JdbcClient.class);
        while (jdbc.sql("SELECT EXISTS (SELECT 1 FROM outbox_event)")
                .query(Boolean.class)
                .single()) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private SourceRecovered event(int number) {
        var at = Instant.parse("2026-11-23T00:00:00Z");
        return new SourceRecovered(keys.get(number % KEYS), "n" + number, MediaLevel.COUNTY, at);
    }

    @Override
    public void close() {
        service.close();
    }
}
