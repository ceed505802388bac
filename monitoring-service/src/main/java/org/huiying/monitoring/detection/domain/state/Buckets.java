package org.huiying.monitoring.detection.domain.state;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/** Counts of the last day in steps of five minutes, copies apart. A window ends with the running step. */
public final class Buckets {

    private static final long STEP = Duration.ofMinutes(5).toMillis();
    private static final long KEPT = Duration.ofDays(1).toMillis() / STEP;

    /** Number of the step, counted from the epoch, to mentions and copies. */
    private TreeMap<Long, int[]> counts = new TreeMap<>();

    public void add(Instant at, boolean copy) {
        change(at, copy, 1);
        counts.headMap(step(at) - KEPT).clear();
    }

    public void remove(Instant at, boolean copy) {
        if (counts.containsKey(step(at))) {
            change(at, copy, -1);
        }
    }

    private void change(Instant at, boolean copy, int by) {
        counts.computeIfAbsent(step(at), _ -> new int[2])[copy ? 1 : 0] += by;
    }

    public long mentions(Instant now, Duration window) {
        return sum(now, window, true, false);
    }

    public long copies(Instant now, Duration window) {
        return sum(now, window, false, true);
    }

    /** Mentions and copies. */
    public long all(Instant now, Duration window) {
        return sum(now, window, true, true);
    }

    private long sum(Instant now, Duration window, boolean mentions, boolean copies) {
        var sum = 0L;
        for (var count :
                counts.subMap(step(now.minus(window)), false, step(now), true).values()) {
            sum += (mentions ? count[0] : 0) + (copies ? count[1] : 0);
        }
        return sum;
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), STEP);
    }
}
