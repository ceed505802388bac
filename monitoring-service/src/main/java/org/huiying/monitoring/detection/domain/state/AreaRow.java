package org.huiying.monitoring.detection.domain.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;

/** What is stored of an area beside its clusters: event time, its own baseline, and decisions not yet due. */
public final class AreaRow {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final int BASELINE_HOURS = 14 * 24;
    private static final int LEAST_HOURS = 24;
    private static final int LEAST_MENTIONS = 10;

    /** A decision with the epoch of the numbers that it speaks of. */
    public record Decided(long epoch, ClusterControl control) {}

    private Instant at = Instant.EPOCH;
    private TreeMap<Long, Integer> hours = new TreeMap<>();
    private List<Decided> waiting = new ArrayList<>();
    private long sweptDay;

    public Instant at() {
        return at;
    }

    public void passed(Instant time) {
        at = at.isAfter(time) ? at : time;
    }

    /** True once in each day of event time. */
    public boolean isSweepDue() {
        var day = Math.floorDiv(at.toEpochMilli(), 24 * HOUR);
        if (day == sweptDay) {
            return false;
        }
        sweptDay = day;
        return true;
    }

    /** A newer decision about a cluster replaces one that still waits. */
    public void await(Decided decided) {
        waiting.removeIf(w -> w.control().clusterKey().equals(decided.control().clusterKey()));
        waiting.add(decided);
    }

    /** Decisions that hold after this mention; they wait no more. */
    public List<Decided> due(long epoch, long number) {
        var due = waiting.stream()
                .filter(w ->
                        w.epoch() < epoch || (w.epoch() == epoch && w.control().afterMention() <= number))
                .toList();
        waiting.removeAll(due);
        return due;
    }

    /** Counts a mention for the baseline. */
    public void countHour(Instant seenAt) {
        var hour = Math.floorDiv(seenAt.toEpochMilli(), HOUR);
        hours.merge(hour, 1, Integer::sum);
        hours.headMap(hour - BASELINE_HOURS).clear();
    }

    /** Mentions of the area that two hours usually bring, from the hours before; the floor until enough is known. */
    public double expectedInTwoHours(Instant now, double floor) {
        var end = Math.floorDiv(now.toEpochMilli(), HOUR) - 1;
        var known = hours.headMap(end);
        var seen = known.values().stream().mapToLong(n -> n).sum();
        var length = known.isEmpty() ? 0 : end - known.firstKey();
        if (length < LEAST_HOURS || seen < LEAST_MENTIONS) {
            return floor;
        }
        return Math.max(floor, 2.0 * seen / length);
    }
}
