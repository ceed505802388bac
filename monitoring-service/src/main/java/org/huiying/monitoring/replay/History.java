package org.huiying.monitoring.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The items of a file, in the order of their intake; those of one instant stay in the order of the file.
 *
 * @param unread lines that hold no item with a time
 */
record History(List<Item> items, int unread) {

    /** One item of {@code POST /mentions} and when it was taken in: {@code seenAt}, or else {@code publishedAt}. */
    record Item(JsonNode fields, Instant seenAt) {}

    static History read(Path file) throws IOException {
        var json = new JsonMapper();
        var items = new ArrayList<Item>();
        var unread = 0;
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            for (var line : (Iterable<String>) lines.filter(l -> !l.isBlank())::iterator) {
                var item = item(json, line);
                if (item == null) {
                    unread++;
                } else {
                    items.add(item);
                }
            }
        } catch (java.io.UncheckedIOException e) {
            throw new IOException(file + " is not UTF-8", e);
        }
        items.sort(Comparator.comparing(Item::seenAt));
        return new History(items, unread);
    }

    private static @Nullable Item item(JsonMapper json, String line) {
        try {
            var fields = json.readTree(line);
            var at = fields.path("seenAt").asString(fields.path("publishedAt").asString(""));
            return new Item(fields, OffsetDateTime.parse(at).toInstant());
        } catch (JacksonException | DateTimeParseException e) {
            return null;
        }
    }
}
