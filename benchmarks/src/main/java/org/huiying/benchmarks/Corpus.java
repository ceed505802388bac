package org.huiying.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes histories for {@code ./huiying replay} out of labelled texts; the same arguments give the same bytes. */
final class Corpus {

    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    private static final int A_DAY = 20_000;
    private static final int STORM = 200_000;
    private static final Map<String, Integer> PLANTED_AT = Map.of("slow", 60, "large", 540, "middle", 780);

    private final List<Item> items = new ArrayList<>();
    private final Random random = new Random(20_261_101);

    private record Item(Instant seenAt, Map<String, Object> fields) {}

    private Corpus() {}

    /**
     * A day of 20,000 items: three planted incidents, ordinary posts about small matters, and noise.
     *
     * @param titles hot-search titles as further noise: two columns, the second a title
     * @param labels those that are true civil affairs matters, by hash, are left out
     */
    static void day(Path home, Path titles, Path labels, Path out) throws IOException {
        var corpus = new Corpus();
        for (var row : rows(home.resolve("benchmarks/src/main/resources/day/planted.tsv"))) {
            var at = PLANTED_AT.getOrDefault(row.get(0), 0) + Integer.parseInt(row.get(2));
            corpus.add(row.get(0) + "/" + row.get(1), BEGIN.plus(Duration.ofMinutes(at)), row.get(3), row.get(4));
        }
        for (var row : rows(home.resolve("benchmarks/src/main/resources/day/ordinary.tsv"))) {
            corpus.add("ordinary", corpus.sometime(), row.get(1), row.get(2));
        }
        var noise = new ArrayList<String>();
        for (var row : rows(home.resolve("monitoring-service/training/samples/none.tsv"))) {
            noise.add(row.get(4));
        }
        var ours = ours(labels);
        for (var row : rows(titles)) {
            if (row.size() > 1 && !ours.contains(hash(row.get(1)))) {
                noise.add(row.get(1));
            }
        }
        for (var i = 0; corpus.items.size() < A_DAY; i++) {
            corpus.add("noise", corpus.sometime(), "SOCIAL", noise.get(i % noise.size()));
        }
        corpus.write(out);
    }

    /** Posts about 28 matters and about nothing but themselves, a folder for each area. */
    static void matters(Path home, Path out) throws IOException {
        var byArea = new TreeMap<String, Corpus>();
        for (var row : rows(home.resolve("monitoring-service/training/matters.tsv"))) {
            var at = BEGIN.plus(Duration.ofHours(Integer.parseInt(row.get(2))));
            byArea.computeIfAbsent(row.get(1), _ -> new Corpus())
                    .add(row.get(0) + "/" + row.get(1), at, row.get(3), row.get(4));
        }
        for (var area : byArea.entrySet()) {
            var folder = Files.createDirectories(out.resolve(area.getKey()));
            area.getValue().write(folder.resolve("history.ndjson"));
        }
    }

    /** The labelled samples again and again as posts of their own, ten a second: how fast are door and detection? */
    static void storm(Path home, Path out) throws IOException {
        var corpus = new Corpus();
        var texts = new ArrayList<String>();
        try (var files = Files.list(home.resolve("monitoring-service/training/samples"))) {
            for (var file : files.sorted().toList()) {
                rows(file).forEach(row -> texts.add(row.get(4)));
            }
        }
        for (var i = 0; i < STORM; i++) {
            corpus.add("storm", BEGIN.plusMillis(100L * i), "FORUM", texts.get(corpus.random.nextInt(texts.size())));
        }
        corpus.write(out);
    }

    /**
     * Hot-search titles, as if a notice had told of each, so that no place excludes it. Those that nobody labelled are
     * nearly all noise, as it comes; those labelled noise were chosen for being hard.
     */
    static void titles(Path titles, Path labels, Path out) throws IOException {
        var corpus = new Corpus();
        var given = labels(labels);
        for (var row : rows(titles)) {
            if (row.size() > 1) {
                var ours = given.get(hash(row.get(1)));
                var truth = ours == null ? "unlabelled" : ours ? "ours" : "noise";
                corpus.add(truth, BEGIN.plusSeconds(corpus.items.size()), "NOTICE", row.get(1));
            }
        }
        corpus.write(out);
    }

    private Instant sometime() {
        return BEGIN.plusSeconds(random.nextInt(86_400));
    }

    private void add(String truth, Instant at, String sourceType, String text) {
        var fields = new LinkedHashMap<String, Object>();
        var number = items.size();
        fields.put("source", "语料");
        fields.put("externalId", truth + "#" + number);
        fields.put("sourceType", sourceType);
        fields.put("authorKey", "writer " + number);
        fields.put("publishedAt", at.toString());
        fields.put("seenAt", at.plusSeconds(20).toString());
        fields.put("text", text);
        items.add(new Item(at, fields));
    }

    private void write(Path out) throws IOException {
        items.sort(Comparator.comparing(Item::seenAt));
        try (var lines = Files.newBufferedWriter(out)) {
            for (var item : items) {
                lines.append(Doors.JSON.writeValueAsString(item.fields())).append('\n');
            }
        }
        Report.line("%d items written to %s", items.size(), out);
    }

    private static Set<String> ours(Path labels) throws IOException {
        return labels(labels).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, Boolean> labels(Path labels) throws IOException {
        var given = new HashMap<String, Boolean>();
        for (var row : rows(labels)) {
            given.put(row.get(0), row.get(1).equals("1"));
        }
        return given;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** What stands for a title in the file of labels. */
    private static String hash(String title) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(title.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
