package org.huiying.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.huiying.contracts.Topics;

/** The topic that the events of the benchmark are sent to, read by a plain consumer. */
final class SourceTopic implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("\"name\":\"n(\\d+)\"");
    private static final int IDLE_POLLS = 5;

    private final KafkaConsumer<String, byte[]> consumer;

    private SourceTopic(String kafka) {
        consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(Topics.SOURCE.name()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList());
    }

    static SourceTopic fromBeginning(String kafka) {
        var topic = new SourceTopic(kafka);
        topic.consumer.seekToBeginning(topic.consumer.assignment());
        return topic;
    }

    static SourceTopic fromNow(String kafka) {
        var topic = new SourceTopic(kafka);
        topic.consumer.seekToEnd(topic.consumer.assignment());
        topic.consumer.poll(Duration.ofSeconds(1));
        return topic;
    }

    /** Hands over the number of each event that has come since, waiting a moment for the first. */
    void poll(IntConsumer numbers) {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
            number(new String(record.value(), StandardCharsets.UTF_8)).ifPresent(numbers);
        }
    }

    /** Which event a payload is. */
    static OptionalInt number(String payload) {
        var found = NUMBER.matcher(payload);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    /** Reads all that is there and says how many events did not follow the one before them of their key. */
    String order() {
        var last = new HashMap<String, Long>();
        var out = 0;
        var count = 0;
        for (var idle = 0; idle < IDLE_POLLS; ) {
            var records = consumer.poll(Duration.ofMillis(500));
            idle = records.isEmpty() ? idle + 1 : 0;
            for (var record : records) {
                count++;
                out += sequence(record) == last.merge(record.key(), 1L, Long::sum) ? 0 : 1;
            }
        }
        return "read back %d events over %d keys: %d out of order".formatted(count, last.size(), out);
    }

    private static long sequence(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(
                new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
