package org.huiying.standalone.tools;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes every topic as one NDJSON file, a record a line, by partition and offset. */
public final class TopicDump {
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final String bootstrap;
    private final Path folder;
    private final JsonMapper json = new JsonMapper();

    public TopicDump(String bootstrap, Path folder) {
        this.bootstrap = bootstrap;
        this.folder = folder;
    }

    /** Answers how many records there were. */
    public long write() throws IOException {
        long records = 0;
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings())) {
            var topics = new TreeMap<>(consumer.listTopics());
            for (var topic : topics.entrySet()) {
                if (!topic.getKey().startsWith("__")) {
                    var partitions = topic.getValue().stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
                    records += write(consumer, topic.getKey(), partitions);
                }
            }
        }
        return records;
    }

    private long write(KafkaConsumer<byte[], byte[]> consumer, String topic, List<TopicPartition> partitions)
            throws IOException {
        long count = 0;
        try (var writer = Files.newBufferedWriter(folder.resolve("topic-" + topic + ".ndjson"))) {
            for (var partition : partitions) {
                count += write(consumer, partition, writer);
            }
        }
        return count;
    }

    private long write(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, BufferedWriter writer)
            throws IOException {
        var only = List.of(partition);
        long end = consumer.endOffsets(only).getOrDefault(partition, 0L);
        consumer.assign(only);
        consumer.seekToBeginning(only);
        long count = 0;
        var deadline = Instant.now().plus(WAIT);
        while (consumer.position(partition) < end && Instant.now().isBefore(deadline)) {
            for (var record : consumer.poll(Duration.ofMillis(500))) {
                writer.write(line(record));
                writer.newLine();
                count++;
                deadline = Instant.now().plus(WAIT);
            }
        }
        return count;
    }

    private String line(ConsumerRecord<byte[], byte[]> record) {
        var line = json.createObjectNode();
        line.put("topic", record.topic()).put("partition", record.partition()).put("offset", record.offset());
        line.put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
        put(line, "key", record.key());
        var headers = line.putObject("headers");
        record.headers().forEach(header -> put(headers, header.key(), header.value()));
        try {
            line.set("value", json.readTree(record.value() == null ? new byte[] {'n', 'u', 'l', 'l'} : record.value()));
        } catch (JacksonException notJson) {
            put(line, "value", record.value());
        }
        return json.writeValueAsString(line);
    }

    /** As text where it is text, else in base 64. */
    private static void put(ObjectNode target, String field, byte @Nullable [] value) {
        if (value == null) {
            target.putNull(field);
            return;
        }
        try {
            target.put(
                    field,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(value))
                            .toString());
        } catch (CharacterCodingException binary) {
            target.put(field, Base64.getEncoder().encodeToString(value));
        }
    }

    private Properties settings() {
        var settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("key.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        return settings;
    }
}
