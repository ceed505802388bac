package org.huiying.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs one benchmark by name; which there are, and with what arguments, is in {@code usage.txt}. */
public final class Main {

    private static final int MISUSED = 2;

    private static final int BACKLOG = 40_000;
    private static final Map<String, Integer> PATHS_OF_ACCURACY = Map.of(
            "make-day", 4, "make-matters", 2, "make-storm", 2, "make-titles", 3, "day", 1, "matters", 1, "titles", 1);

    private Main() {}

    /** Prints the figures; what is missing is said. Ends with 2 if the words were not understood. */
    public static void main(String[] args) throws Exception {
        var words = List.of(args);
        if (!isUnderstood(words)) {
            Report.line(usage());
            System.exit(MISUSED);
        }
        run(words);
        System.exit(0);
    }

    private static void run(List<String> words) throws Exception {
        Report.conditions();
        switch (words.getFirst()) {
            case "latency" -> new RelayBenchmark().run(0);
            case "relay" -> new RelayBenchmark().run(3);
            case "ingest" -> new IngestBenchmark(Doors.of("feeder", words)).run();
            case "chain" ->
                new ChainBenchmark(Doors.of("feeder", words), Doors.of("office", words), words.get(3)).run();
            case "detection" -> detection(words.subList(1, words.size()));
            default ->
                accuracy(
                        words.get(1),
                        words.subList(2, words.size()).stream().map(Path::of).toList());
        }
    }

    static boolean isUnderstood(List<String> words) {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "latency", "relay" -> words.size() == 1;
            case "ingest" -> words.size() == 3;
            case "chain" -> words.size() == 4;
            case "detection" ->
                words.size() < 3
                        || words.get(2).matches("[1-9]\\d{0,8}")
                                && DetectionBenchmark.ROUNDS.containsAll(words.subList(3, words.size()));
            case "accuracy" -> words.size() > 1 && PATHS_OF_ACCURACY.getOrDefault(words.get(1), -1) == words.size() - 2;
            default -> false;
        };
    }

    /** Makes a history, or judges what the replay of one has written. */
    private static void accuracy(String what, List<Path> paths) throws IOException {
        switch (what) {
            case "make-day" -> Corpus.day(paths.get(0), paths.get(1), paths.get(2), paths.get(3));
            case "make-matters" -> Corpus.matters(paths.get(0), paths.get(1));
            case "make-storm" -> Corpus.storm(paths.get(0), paths.get(1));
            case "make-titles" -> Corpus.titles(paths.get(0), paths.get(1), paths.get(2));
            case "day" -> new Accuracy(paths.getFirst()).day();
            case "matters" -> new Accuracy(paths.getFirst()).matters();
            default -> new Accuracy(paths.getFirst()).titles();
        }
    }

    private static void detection(List<String> words) throws Exception {
        var checkout = Path.of(words.isEmpty() ? System.getProperty("huiying.home", ".") : words.getFirst());
        var mentions = words.size() > 1 ? Integer.parseInt(words.get(1)) : BACKLOG;
        var rounds = words.size() > 2 ? words.subList(2, words.size()) : DetectionBenchmark.ROUNDS;
        new DetectionBenchmark(checkout, mentions, rounds).run();
    }

    private static String usage() throws IOException {
        try (var text = Objects.requireNonNull(Main.class.getResourceAsStream("/usage.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
