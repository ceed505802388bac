package org.huiying.monitoring.detection;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.wire.Event;
import org.huiying.platform.json.Json;

/** The topology in a test driver, fed as the outbox would feed it. */
final class TopologyDriver implements AutoCloseable {

    private final TopologyTestDriver driver;
    private final TestOutputTopic<String, byte[]> output;
    private final TestOutputTopic<String, byte[]> dead;

    private static final DetectionSettings.Heat HEAT =
            new DetectionSettings.Heat(10, 3, 1, 5, 10, 0.1, Duration.ofHours(6));

    private final Json json = new Json();

    TopologyDriver(Path state) {
        var builder = new StreamsBuilder();
        DetectionTopology.addTo(builder, settings(state));
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(builder.build(), properties, Instant.EPOCH);
        output = driver.createOutputTopic(Topics.FINDING.name(), new StringDeserializer(), new ByteArrayDeserializer());
        dead = driver.createOutputTopic(
                DetectionTopology.DEAD_LETTERS, new StringDeserializer(), new ByteArrayDeserializer());
    }

    void send(long number, MentionEvent event) {
        sendIn(1, number, event);
    }

    void sendIn(long epoch, long number, MentionEvent event) {
        pipe(
                Topics.MENTION.name(),
                event.key(),
                epoch,
                number,
                Topics.catalog().of(event).type(),
                json.write(event));
    }

    void sendRaw(long number, String type, String body) {
        pipe(Topics.MENTION.name(), Area.ELDERLY_CARE.name(), 1, number, type, body);
    }

    void decide(Event control) {
        pipe(
                Topics.CLUSTER_CONTROL.name(),
                control.key(),
                1,
                1,
                "org.huiying.monitoring.ClusterControl.v1",
                json.write(control));
    }

    private void pipe(String topic, String key, long epoch, long number, String type, String body) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(
                        key, body.getBytes(StandardCharsets.UTF_8), headers(epoch, number, type), Instant.EPOCH));
    }

    void advance(Duration time) {
        driver.advanceWallClockTime(time);
    }

    Headers firstHeaders() {
        return output.readRecord().headers();
    }

    List<FindingEvent> findings() {
        return output.readRecordsToList().stream()
                .map(r -> (FindingEvent) json.read(
                        new String(r.value(), StandardCharsets.UTF_8),
                        Topics.catalog()
                                .find(new String(
                                        r.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                                .orElseThrow()
                                .body()))
                .toList();
    }

    /** Everything that was written, headers and times included. */
    List<String> raw() {
        return output.readRecordsToList().stream()
                .map(r -> r.key()
                        + r.timestamp()
                        + r.headers().toString()
                        + new String(r.value(), StandardCharsets.UTF_8))
                .toList();
    }

    List<String> deadLetters() {
        return dead.readKeyValuesToList().stream().map(kv -> kv.key).toList();
    }

    /** The whole state as text. */
    String stored() {
        var all = new StringBuilder();
        try (var rows =
                driver.<String, byte[]>getKeyValueStore(DetectionTopology.STORE).all()) {
            rows.forEachRemaining(r -> all.append(new String(r.value, StandardCharsets.UTF_8)));
        }
        return all.toString();
    }

    @Override
    public void close() {
        driver.close();
    }

    static DetectionSettings settings(Path state) {
        return new DetectionSettings(state, "test", 1, Duration.ofMillis(20), Duration.ofSeconds(10), 1, HEAT);
    }

    static Headers headers(long epoch, long number, String type) {
        var headers = new RecordHeaders();
        headers.add("ce_id", new UUID(epoch, number).toString().getBytes(StandardCharsets.UTF_8));
        headers.add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        headers.add("ce_epoch", Long.toString(epoch).getBytes(StandardCharsets.UTF_8));
        headers.add("ce_sequence", Long.toString(number).getBytes(StandardCharsets.UTF_8));
        return headers;
    }
}
