package org.huiying.monitoring.mention;

import java.util.ArrayList;
import java.util.List;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Splits a request body into items, within its limits; refuses only what is wrong with the body as a whole. */
@Component
class BatchReader {

    private static final int MOST_ITEMS = 1_000;

    /** The items of a body and whether they belong to a drill. */
    record Batch(List<JsonNode> items, boolean exercise) {}

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Batch json(byte[] body) {
        var root = tree(body);
        var items = root.isObject() ? root.get("mentions") : null;
        if (items == null || !items.isArray()) {
            throw Refusal.malformed("mentions-missing");
        }
        var exercise = root.get("exercise");
        if (exercise != null && !exercise.isBoolean() && !exercise.isNull()) {
            throw Refusal.malformed("exercise-not-boolean");
        }
        return new Batch(limited(new ArrayList<>(items.values())), exercise != null && exercise.asBoolean(false));
    }

    /** One item a line; a line that is no JSON is an item that is no object. */
    Batch lines(byte[] bytes, boolean exercise) {
        var items = new ArrayList<JsonNode>();
        var from = 0;
        for (var i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                if (!isBlank(bytes, from, i)) {
                    items.add(line(bytes, from, i));
                }
                from = i + 1;
            }
        }
        return new Batch(limited(items), exercise);
    }

    private JsonNode line(byte[] bytes, int from, int to) {
        try {
            return json.readTree(bytes, from, to - from);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private JsonNode tree(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw Refusal.malformed(
                    "malformed-json",
                    at == null ? 0 : Math.max(0, at.getLineNr()),
                    at == null ? 0 : Math.max(0, at.getColumnNr()));
        }
    }

    private static List<JsonNode> limited(List<JsonNode> items) {
        if (items.isEmpty()) {
            throw Refusal.malformed("mentions-missing");
        }
        if (items.size() > MOST_ITEMS) {
            throw Refusal.of(413, "too-many-items", items.size(), MOST_ITEMS);
        }
        return items;
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (var i = from; i < to; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
