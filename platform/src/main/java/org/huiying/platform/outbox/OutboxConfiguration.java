package org.huiying.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.config.InstallationSettings;
import org.huiying.platform.config.TopicIds;
import org.huiying.platform.json.Json;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.platform.telemetry.TraceHeaders;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of the write path. */
@AutoConfiguration(afterName = "org.huiying.platform.config.MessagingConfiguration")
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {

    private static final Duration CLEAN_UP = Duration.ofHours(1);

    @Bean
    OutboxRepository outboxRepository(JdbcClient jdbc) {
        return new OutboxRepository(jdbc);
    }

    @Bean
    EventSender eventSender(
            Producer<String, byte[]> producer, Json json, InstallationSettings installation, Environment environment) {
        var service = environment.getRequiredProperty("spring.application.name");
        return new EventSender(producer, json, "/" + installation.division() + "/" + service);
    }

    @Bean
    TopicRefill topicRefill(
            Admin admin,
            EventCatalog catalog,
            Environment environment,
            OutboxRepository repository,
            Republisher republisher,
            Clock clock) {
        var service = environment.getRequiredProperty("spring.application.name");
        var own = catalog.topics().stream()
                .filter(topic -> topic.owner().equals(service))
                .map(Topic::name)
                .toList();
        var ids = new TopicIds(admin);
        return new TopicRefill(() -> ids.of(own), repository, republisher, clock);
    }

    @Bean
    OutboxRelay outboxRelay(
            OutboxRepository repository,
            EventSender sender,
            PlatformTransactionManager transactions,
            OutboxSettings settings,
            Clock clock,
            TopicRefill refill) {
        var own = new TransactionTemplate(transactions);
        own.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return new OutboxRelay(repository, sender, own, settings, clock, refill::isDone);
    }

    @Bean
    BackgroundLoop outboxRelayLoop(OutboxRelay relay, OutboxSettings settings) {
        return new BackgroundLoop("outbox-relay", settings.poll(), relay::relay);
    }

    @Bean
    Outbox outbox(
            OutboxRepository repository,
            EventCatalog catalog,
            Json json,
            Supplier<UUID> ids,
            Clock clock,
            OutboxSettings settings,
            TraceHeaders trace,
            @Qualifier("outboxRelayLoop") BackgroundLoop relay) {
        return new Outbox(repository, catalog, json, ids, clock, settings, trace, relay::wake);
    }

    @Bean
    Republisher republisher(
            OutboxRepository repository,
            EventSender sender,
            OutboxSettings settings,
            Clock clock,
            EventCatalog catalog) {
        var compacted = catalog.topics().stream()
                .filter(Topic::compacted)
                .map(Topic::name)
                .toList();
        return new Republisher(repository, sender, settings, clock, compacted);
    }

    @Bean
    BackgroundLoop outboxCleanUpLoop(Republisher republisher) {
        return new BackgroundLoop("outbox-clean-up", CLEAN_UP, republisher::forget);
    }

    @Bean
    OutboxEndpoint outboxEndpoint(
            OutboxRepository repository,
            Republisher republisher,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new OutboxEndpoint(repository, republisher, new TransactionTemplate(transactions), clock);
    }
}
