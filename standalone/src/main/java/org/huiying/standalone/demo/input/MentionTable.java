package org.huiying.standalone.demo.input;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiying.standalone.demo.api.Unexpected;

/** Mentions from a table of lines, as the door for batches takes them. */
public final class MentionTable {
    private static final int COLUMNS = 6;
    private static final String NOBODY = "-";
    private static final String UNCHANGED = "=";

    private record Outlet(String source, String platform, String type, String level) {}

    private final Input input;
    private final Day day;
    private final Map<String, Outlet> outlets;
    private final Map<String, Map<String, Object>> known = new LinkedHashMap<>();

    public MentionTable(Input input, Day day) {
        this.input = input;
        this.day = day;
        this.outlets = input.table("outlets.tsv").stream()
                .collect(Collectors.toMap(List::getFirst, o -> new Outlet(o.get(1), o.get(2), o.get(3), o.get(4))));
    }

    /** The mentions of a file, in its order. */
    public List<Map<String, Object>> read(String file) {
        return input.table(file).stream().map(line -> mention(file, line)).toList();
    }

    /** Mentions that were read before, seen once more: with other counters, or just as they were. */
    public List<Map<String, Object>> again(String file) {
        return input.table(file).stream().map(line -> seenAgain(file, line)).toList();
    }

    private Map<String, Object> mention(String file, List<String> line) {
        var outlet = line.size() == COLUMNS ? outlets.get(line.get(2)) : null;
        if (outlet == null) {
            throw new Unexpected(file + " has a line that cannot be read: " + String.join(" | ", line));
        }
        var number = line.get(0);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("source", outlet.source());
        fields.put("sourceType", outlet.type());
        fields.put("mediaLevel", outlet.level());
        fields.put("platform", outlet.platform());
        fields.put("externalId", day.number(number));
        fields.put("url", "https://posts.yunxi.example/" + day.number(number));
        fields.put("publishedAt", day.at(line.get(1)).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        if (!line.get(3).equals(NOBODY)) {
            fields.put("authorKey", line.get(3));
        }
        fields.put("views", Long.valueOf(line.get(4)));
        fields.put("text", line.get(5));
        known.put(number, fields);
        return fields;
    }

    private Map<String, Object> seenAgain(String file, List<String> line) {
        var before = known.get(line.getFirst());
        if (before == null) {
            throw new Unexpected(file + " names a mention that no table before it has: " + line.getFirst());
        }
        var fields = new LinkedHashMap<>(before);
        if (!line.get(1).equals(UNCHANGED)) {
            fields.put("views", Long.valueOf(line.get(1)));
        }
        return fields;
    }
}
