package org.huiying.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs one benchmark by name: {@code latency}, {@code relay}, {@code detection [HOME] [MENTIONS] [ROUNDS]},
 * {@code ingest GATEWAY DEVTOOLS}, {@code chain GATEWAY DEVTOOLS KAFKA}, {@code accuracy WHAT PATHS}.
 */
public final class Main {

    private Main() {}

    /** Prints the figures; what is missing is said. */
    public static void main(String[] args) throws Exception {
        var names = List.of(args);
        Report.conditions();
        switch (names.isEmpty() ? "" : names.getFirst()) {
            case "latency" -> new RelayBenchmark().run(0);
            case "relay" -> new RelayBenchmark().run(3);
            case "ingest" -> new IngestBenchmark(Doors.of("feeder", names)).run();
            case "chain" -> chain(names);
            case "detection" -> detection(names);
            case "accuracy" ->
                accuracy(
                        names.get(1),
                        names.subList(2, names.size()).stream().map(Path::of).toList());
            default ->
                Report.line(
                        "usage: latency | relay | detection [HOME] [MENTIONS] [ROUNDS] | ingest GATEWAY DEVTOOLS | chain GATEWAY DEVTOOLS KAFKA");
        }
        System.exit(0);
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
            case "titles" -> new Accuracy(paths.getFirst()).titles();
            default -> Report.line("usage: accuracy day | matters | titles DIR, see benchmarks/accuracy");
        }
    }

    private static void detection(List<String> names) throws Exception {
        var home = Path.of(names.size() > 1 ? names.get(1) : ".");
        var mentions = names.size() > 2 ? Integer.parseInt(names.get(2)) : 40_000;
        var rounds = names.size() > 3 ? names.subList(3, names.size()) : List.of("consumer", "passing", "one", "two");
        new DetectionBenchmark(home, mentions, rounds).run();
    }

    private static void chain(List<String> names) throws Exception {
        new ChainBenchmark(Doors.of("feeder", names), Doors.of("office", names), names.get(3)).run();
    }
}
