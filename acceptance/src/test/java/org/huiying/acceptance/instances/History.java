package org.huiying.acceptance.instances;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code ./huiying replay --records} made of a history.
 *
 * @param records those of {@code monitoring.mention.v1}, in order
 * @param findings the bodies of the findings of each cluster, in order
 */
record History(List<JsonNode> records, Map<String, List<String>> findings) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FINDING = "\"finding\":";

    /** Reads the files of a replay. */
    static History of(Path folder) throws IOException {
        var records = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(folder.resolve("records.ndjson"))) {
            records.add(JSON.readTree(line));
        }
        var findings = new LinkedHashMap<String, List<String>>();
        for (var line : Files.readAllLines(folder.resolve("findings.ndjson"))) {
            var cluster = JSON.readTree(line).get("clusterKey").asString();
            var body = line.substring(line.indexOf(FINDING) + FINDING.length(), line.length() - 1);
            findings.computeIfAbsent(cluster, _ -> new ArrayList<>()).add(body);
        }
        return new History(records, findings);
    }

    int found() {
        return findings.values().stream().mapToInt(List::size).sum();
    }

    /** A record as it goes on the wire. */
    static ProducerRecord<String, String> onTheWire(String topic, JsonNode record) {
        var sent = new ProducerRecord<>(
                topic,
                record.get("partition").intValue(),
                record.get("timestamp").longValue(),
                record.get("key").asString(),
                record.get("body").asString());
        record.get("headers")
                .properties()
                .forEach(h ->
                        sent.headers().add(h.getKey(), h.getValue().asString().getBytes(StandardCharsets.UTF_8)));
        return sent;
    }
}
