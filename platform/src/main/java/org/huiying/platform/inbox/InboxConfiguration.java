package org.huiying.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.config.TopicIds;
import org.huiying.platform.config.TopicMaker;
import org.huiying.platform.json.Json;
import org.huiying.platform.telemetry.TraceHeaders;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.FixedBackOff;

/** The beans of the read path; a service without listeners reads nothing. */
@AutoConfiguration(afterName = "org.huiying.platform.config.MessagingConfiguration")
@EnableConfigurationProperties(InboxSettings.class)
class InboxConfiguration {

    @Bean
    Dispatcher inboxDispatcher(EventCatalog catalog, List<InboxListener> listeners, Json json, TraceHeaders trace) {
        return new Dispatcher(catalog, listeners, json, trace);
    }

    @Bean
    InboxRepository inboxRepository(JdbcClient jdbc, Json json, InboxSettings settings) {
        return new InboxRepository(jdbc, json, settings.consumer());
    }

    @Bean
    OffsetRepository offsetRepository(JdbcClient jdbc, InboxSettings settings) {
        return new OffsetRepository(jdbc, settings.consumer());
    }

    @Bean
    InboxProcessor inboxProcessor(InboxRepository repository, Dispatcher dispatcher, MeterRegistry meters) {
        return new InboxProcessor(repository, dispatcher, meters.counter("huiying.inbox.duplicates"));
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(
            InboxRepository repository, InboxProcessor processor, PlatformTransactionManager transactions, Json json) {
        return new DeadLettersEndpoint(repository, processor, new TransactionTemplate(transactions), json);
    }

    @Bean
    InboxContainer inboxContainer(
            InboxProcessor processor,
            InboxRepository repository,
            OffsetRepository offsets,
            PlatformTransactionManager transactions,
            Admin admin,
            Producer<String, byte[]> producer,
            MeterRegistry meters,
            InboxSettings settings) {
        return new InboxContainer(
                processor,
                repository,
                offsets,
                new TransactionTemplate(transactions),
                new TopicIds(admin),
                new DeadLetterCopies(producer, meters, settings.consumer()),
                new LogStarts(admin, settings.bootstrap()));
    }

    @Bean
    InboxStarter inboxStarter(
            InboxContainer inbox,
            Dispatcher dispatcher,
            TopicMaker topics,
            KafkaProperties kafka,
            InboxSettings settings) {
        var names = dispatcher.topics().stream().map(Topic::name).toList();
        var deadLetters = names.stream()
                .map(name -> DeadLetterCopies.topic(name, settings.consumer()))
                .toList();
        return new InboxStarter(topics, deadLetters, () -> container(inbox, names, kafka, settings), names.isEmpty());
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            InboxContainer inbox, List<String> topics, KafkaProperties kafka, InboxSettings settings) {
        var consumer = kafka.buildConsumerProperties();
        consumer.putAll(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                settings.maxPoll(),
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                6_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                1_500,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                10_000));
        var properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setGroupId(settings.consumer());
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setMessageListener(inbox);
        properties.setMissingTopicsFatal(false);
        properties.setPollTimeout(500);
        var container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(consumer, new StringDeserializer(), new ByteArrayDeserializer()),
                properties);
        container.setBeanName("inbox");
        container.setCommonErrorHandler(new DefaultErrorHandler(
                new FixedBackOff(InboxContainer.OUTAGE_PAUSE.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS)));
        return container;
    }
}
