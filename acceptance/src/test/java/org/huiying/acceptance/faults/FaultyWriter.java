package org.huiying.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.contracts.Topics;
import org.huiying.contracts.wire.Topic;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Appends to the outbox of a topic's owner what its code would never append, with the next numbers of the stream. */
final class FaultyWriter {
    static final String BROKEN = "{\"incident\": 17, ";

    private static final JsonMapper JSON = new JsonMapper();

    private final RunningStack stack;
    private final Sql sql;

    FaultyWriter(RunningStack stack) {
        this.stack = stack;
        this.sql = new Sql(stack.databases());
    }

    /** The golden sample of an event, as if it were about this key. */
    String sample(String type, String key) {
        var file = stack.checkout().resolve("contracts/src/test/resources/golden/" + type + ".json");
        try {
            var body = (ObjectNode) JSON.readTree(Files.readString(file));
            if (body.path("incident") instanceof ObjectNode incident) {
                incident.put("id", key).put("number", "MZ-330212-2026-9" + key.substring(0, 5));
            }
            if (body.path("plan") instanceof ObjectNode plan) {
                plan.put("version", Integer.parseInt(key));
            }
            for (var name : List.of("incidentId", "sourceId")) {
                if (body.has(name)) {
                    body.put(name, key);
                }
            }
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends all in one transaction. */
    void append(Topic topic, String key, String type, List<String> bodies) {
        sql.change(
                topic.owner(),
                IntStream.range(0, bodies.size())
                        .mapToObj(n -> insert(topic, key, type, "0, NULL", bodies.get(n)))
                        .toList());
    }

    /** Appends a body to the stream of an area, where its mentions are sent. */
    void appendMention(String area, String type, String body) {
        var topic = Topics.MENTION;
        var place = sql.rows(
                        topic.owner(),
                        "SELECT lane, partition FROM outbox_sent WHERE topic = '%s' AND key = '%s' LIMIT 1"
                                .formatted(topic.name(), area))
                .getFirst();
        sql.change(topic.owner(), List.of(insert(topic, area, type, String.join(", ", place), body)));
    }

    private static String insert(Topic topic, String key, String type, String lanePartition, String body) {
        return """
                WITH next AS (
                    INSERT INTO outbox_stream AS s (topic, key, epoch, last_seq)
                    SELECT '%s', '%s', epoch, 1 FROM database_epoch
                    ON CONFLICT (topic, key) DO UPDATE SET last_seq = s.last_seq + 1
                    RETURNING topic, key, epoch, last_seq)
                INSERT INTO outbox_event (id, lane, partition, topic, key, epoch, sequence, type, payload, occurred_at)
                SELECT '%s', %s, topic, key, epoch, last_seq, '%s', '%s', now() FROM next""".formatted(topic.name(), key, UUID.randomUUID(), lanePartition, type, body.replace("'", "''"));
    }
}
