package org.huiying.monitoring.source.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads single fields of foreign JSON; what is not asked for by name is never looked at. */
final class JsonFields {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonFields() {}

    static JsonNode tree(String text) throws Unreadable {
        try {
            return JSON.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new Unreadable("feed-unreadable", "nested too deeply or too long");
        } catch (JacksonException e) {
            throw isCutOff(text) ? Unreadable.cutOff() : new Unreadable("feed-unreadable", "no JSON");
        }
    }

    private static boolean isCutOff(String text) {
        var whole = text.strip();
        return (whole.startsWith("{") || whole.startsWith("[")) && !whole.endsWith("}") && !whole.endsWith("]");
    }

    /** The first of the fields that says anything. */
    static @Nullable String text(JsonNode item, String... fields) {
        return Stream.of(fields)
                .map(item::get)
                .filter(node -> node != null && (node.isString() || node.isNumber()))
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    static @Nullable Instant time(JsonNode item, String... fields) {
        var written = text(item, fields);
        try {
            return written == null ? null : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static @Nullable Long count(JsonNode item, String field) {
        var node = item.get(field);
        return node != null && node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0
                ? node.longValue()
                : null;
    }
}
