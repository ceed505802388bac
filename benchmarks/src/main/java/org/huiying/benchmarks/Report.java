package org.huiying.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Prints figures to the console in one form. */
final class Report {

    private static final PrintStream OUT =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Report() {}

    static void line(String text, Object... args) {
        OUT.println(args.length == 0 ? text : text.formatted(args));
    }

    static void conditions() {
        var runtime = Runtime.getRuntime();
        line(
                "Java %s, %d processors, heap %d MB, load average %.1f",
                Runtime.version(),
                runtime.availableProcessors(),
                runtime.maxMemory() / 1_048_576,
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
    }

    /** Since a reading of the monotonic clock. */
    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static void latencies(String name, long[] nanos) {
        if (nanos.length == 0) {
            line("%s: nothing measured", name);
            return;
        }
        Arrays.sort(nanos);
        line(
                "%s: n %d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms",
                name, nanos.length, at(nanos, .50), at(nanos, .95), at(nanos, .99), nanos[nanos.length - 1] / 1e6);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))] / 1e6;
    }
}
