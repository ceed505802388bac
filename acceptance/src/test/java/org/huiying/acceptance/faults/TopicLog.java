package org.huiying.acceptance.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics as any plain consumer does, from their beginning to where they end now. */
public final class TopicLog {
    private static final Duration WAIT = Duration.ofSeconds(20);

    private TopicLog() {}

    /** One record: what its CloudEvents headers say; number and epoch are 0 where there is none, texts are empty. */
    public record Seen(
            String topic,
            int partition,
            long offset,
            String key,
            long epoch,
            long sequence,
            String id,
            String type,
            String body,
            String reason) {
        String stream() {
            return topic + "/" + key + "/" + epoch;
        }

        /** With this instead of its body, of which a long log has too many to keep. */
        Seen of(String rest) {
            return new Seen(topic, partition, offset, key, epoch, sequence, id, type, rest, reason);
        }
    }

    /** Everything committed, up to where the topics end now. */
    public static List<Seen> read(String bootstrap, Collection<String> topics) {
        return read(bootstrap, topics, seen -> seen);
    }

    /** The same, of each record what {@code kept} makes of it. */
    static List<Seen> read(String bootstrap, Collection<String> topics, UnaryOperator<Seen> kept) {
        var seen = new ArrayList<Seen>();
        try (var consumer = new KafkaConsumer<String, String>(settings(bootstrap))) {
            for (var topic : topics) {
                var partitions = consumer.partitionsFor(topic).stream()
                        .map(p -> new TopicPartition(topic, p.partition()))
                        .toList();
                read(consumer, partitions, one -> seen.add(kept.apply(one)));
            }
        }
        return seen;
    }

    private static void read(
            KafkaConsumer<String, String> consumer, List<TopicPartition> partitions, Consumer<Seen> reader) {
        var ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var deadline = Instant.now().plus(WAIT);
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
            var records = consumer.poll(Duration.ofMillis(200));
            records.forEach(record -> reader.accept(of(record)));
            if (!records.isEmpty()) {
                deadline = Instant.now().plus(WAIT);
            } else if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "cannot read " + partitions.getFirst().topic() + " to its end");
            }
        }
    }

    private static Seen of(ConsumerRecord<String, String> record) {
        return new Seen(
                record.topic(),
                record.partition(),
                record.offset(),
                String.valueOf(record.key()),
                number(header(record, "ce_epoch")),
                number(header(record, "ce_sequence")),
                header(record, "ce_id"),
                header(record, "ce_type"),
                String.valueOf(record.value()),
                header(record, "x-dead-letter-reason"));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static Properties settings(String bootstrap) {
        var settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("key.deserializer", StringDeserializer.class.getName());
        settings.put("value.deserializer", StringDeserializer.class.getName());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        return settings;
    }
}
