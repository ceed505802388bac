package org.huiying.monitoring.detection.domain.state;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts of the last day in steps of five minutes, with the heat at the end of each. */
public final class Buckets {

    private static final long STEP = Duration.ofMinutes(5).toMillis();
    private static final long KEPT = Duration.ofDays(1).toMillis();

    /** Mentions and copies of one step, and the heat after the last of them. */
    public record Bucket(long mentions, long copies, double heat) {}

    private TreeMap<Long, Bucket> steps = new TreeMap<>();

    public void add(Member member, double heat) {
        change(member, 1, heat);
        steps.headMap(step(member.seenAt()) - KEPT).clear();
    }

    public void remove(Member member) {
        var old = steps.get(step(member.seenAt()));
        if (old != null) {
            change(member, -1, old.heat());
        }
    }

    private void change(Member member, int by, double heat) {
        var old = steps.getOrDefault(step(member.seenAt()), new Bucket(0, 0, 0));
        var mentions = old.mentions() + (member.isCopy() ? 0 : by);
        var copies = old.copies() + (member.isCopy() ? by : 0);
        steps.put(step(member.seenAt()), new Bucket(mentions, copies, heat));
    }

    public long mentions(Instant now, Duration window) {
        return window(now, window).values().stream().mapToLong(Bucket::mentions).sum();
    }

    public long copies(Instant now, Duration window) {
        return window(now, window).values().stream().mapToLong(Bucket::copies).sum();
    }

    /** The heat as it was then: 0 before the first mention. */
    public double heatAt(Instant then) {
        var last = steps.floorEntry(step(then));
        return last == null ? 0 : last.getValue().heat();
    }

    private NavigableMap<Long, Bucket> window(Instant now, Duration window) {
        return steps.subMap(step(now.minus(window)), false, step(now), true);
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), STEP) * STEP;
    }
}
