package org.huiying.benchmarks;

import java.util.List;

/** Runs one benchmark by name: {@code relay}, {@code ingest GATEWAY DEVTOOLS}, {@code chain GATEWAY DEVTOOLS KAFKA}. */
public final class Main {

    private Main() {}

    /** Prints the figures; what is missing is said. */
    public static void main(String[] args) throws Exception {
        var names = List.of(args);
        Report.conditions();
        switch (names.isEmpty() ? "" : names.getFirst()) {
            case "relay" -> new RelayBenchmark().run();
            case "ingest" -> new IngestBenchmark(Doors.of(names)).run();
            case "chain" -> new ChainBenchmark(Doors.of(names), names.get(3)).run();
            default -> Report.line("usage: relay | ingest GATEWAY DEVTOOLS | chain GATEWAY DEVTOOLS KAFKA");
        }
        System.exit(0);
    }
}
