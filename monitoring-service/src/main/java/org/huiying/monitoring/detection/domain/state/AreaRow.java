package org.huiying.monitoring.detection.domain.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.monitoring.detection.domain.BaselineRules;

/** What is stored of an area beside its clusters: event time, what was counted lately, and decisions not yet due. */
public final class AreaRow {

    private static final long DAY = Duration.ofDays(1).toMillis();

    /** A decision with the epoch of the numbers that it speaks of. */
    public record Decided(long epoch, ClusterControl control) {}

    private Instant at = Instant.EPOCH;
    private TreeMap<Long, Integer> hours = new TreeMap<>();
    private List<Decided> waiting = new ArrayList<>();
    private Buckets recent = new Buckets();
    private long sweptDay;
    private long looked;

    public Instant at() {
        return at;
    }

    public void passed(Instant time) {
        at = at.isAfter(time) ? at : time;
    }

    /** True once in each day of event time. */
    public boolean isSweepDue() {
        var day = Math.floorDiv(at.toEpochMilli(), DAY);
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

    /** Counts a mention of the area; drills are not counted. */
    public void count(Instant seenAt) {
        hours.merge(Math.floorDiv(seenAt.toEpochMilli(), Baseline.HOUR), 1, Integer::sum);
        recent.add(seenAt, false);
    }

    /** Teaches the baseline what is old enough; true when it learned something. */
    public boolean teach(Baseline baseline, BaselineRules rules) {
        var before = Math.floorDiv(at.minus(rules.delay()).toEpochMilli(), Baseline.HOUR);
        return baseline.learn(hours, before, rules);
    }

    /** Mentions of the whole area. */
    public long counted(Instant now, Duration window) {
        return recent.all(now, window);
    }

    /** True once in each step of event time. */
    public boolean isLookDue(Duration step) {
        var now = Math.floorDiv(at.toEpochMilli(), step.toMillis());
        if (now == looked) {
            return false;
        }
        looked = now;
        return true;
    }
}
