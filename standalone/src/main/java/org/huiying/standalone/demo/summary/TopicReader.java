package org.huiying.standalone.demo.summary;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.huiying.standalone.demo.api.Unexpected;

/** A plain consumer that only looks: where the topics end, and what was written to them since. */
final class TopicReader {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(300);

    private final String bootstrap;

    TopicReader(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    Map<TopicPartition, Long> ends() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    /** Everything that was written since then, counted. */
    TopicCounts since(Map<TopicPartition, Long> before) {
        var counts = new TopicCounts();
        try (var consumer = consumer()) {
            var partitions = partitions(consumer);
            var ends = consumer.endOffsets(partitions);
            partitions.forEach(partition -> counts.know(partition.topic()));
            var grown = partitions.stream()
                    .filter(p -> ends.getOrDefault(p, 0L) > before.getOrDefault(p, 0L))
                    .toList();
            consumer.assign(grown);
            grown.forEach(p -> consumer.seek(p, before.getOrDefault(p, 0L)));
            var deadline = Instant.now().plus(PATIENCE);
            while (grown.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (var record : consumer.poll(POLL)) {
                    counts.count(record.topic(), headers(record), record.value());
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new Unexpected(
                            "the topics could not be read to their ends in " + PATIENCE.toSeconds() + " s");
                }
            }
        }
        return counts;
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        return Arrays.stream(record.headers().toArray())
                .collect(Collectors.toMap(
                        Header::key,
                        header -> new String(header.value(), StandardCharsets.UTF_8),
                        (first, _) -> first));
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> !topic.getKey().startsWith("__"))
                .flatMap(topic -> topic.getValue().stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("key.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(settings);
    }
}
