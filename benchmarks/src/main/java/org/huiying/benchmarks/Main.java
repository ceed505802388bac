package org.huiying.benchmarks;

import java.util.List;

/** Runs one benchmark by name: {@code latency}, {@code relay}, {@code ingest GATEWAY DEVTOOLS}, {@code chain GATEWAY DEVTOOLS KAFKA}. */
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
            default -> Report.line("usage: latency | relay | ingest GATEWAY DEVTOOLS | chain GATEWAY DEVTOOLS KAFKA");
        }
        System.exit(0);
    }

    private static void chain(List<String> names) throws Exception {
        new ChainBenchmark(Doors.of("feeder", names), Doors.of("office", names), names.get(3)).run();
    }
}
