package org.huiying.monitoring.replay;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/** Processor time that this thread spends on one kind of work, so that others on the machine count less. */
final class Effort {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long begun;
    private long nanos;
    private long count;

    void begin() {
        begun = THREADS.getCurrentThreadCpuTime();
    }

    void end() {
        nanos += THREADS.getCurrentThreadCpuTime() - begun;
        count++;
    }

    /** For the user; the first seconds, in which the JVM still compiles, are in it. */
    String rate() {
        var seconds = Math.max(1e-9, nanos / 1e9);
        return String.format(
                Locale.ROOT, "%d in %.1f s of processor time, %.0f a second", count, seconds, count / seconds);
    }
}
