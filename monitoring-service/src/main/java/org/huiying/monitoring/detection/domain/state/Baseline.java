package org.huiying.monitoring.detection.domain.state;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.huiying.monitoring.detection.domain.BaselineRules;

/**
 * What an area usually brings in each hour of the week, learned from its own history. An hour is learned late, so that
 * what happens now does not explain itself, and a flood counts as no more than a busy hour.
 */
public final class Baseline {

    static final long HOUR = Duration.ofHours(1).toMillis();
    static final int WEEK = 7 * 24;
    private static final int LONGEST_GAP = 8 * WEEK;
    private static final double BUSY = 4;
    private static final double LEAST_BUSY = 3;

    private long nextHour;
    private long hours;
    private double mentions;
    private double[] sums = new double[WEEK];
    private double[] weights = new double[WEEK];
    private transient double[] rates = new double[0];

    /** Learns all hours up to this one from the counts, which it takes away; true when there was one. */
    boolean learn(TreeMap<Long, Integer> counts, long before, BaselineRules rules) {
        if (counts.isEmpty() && hours == 0) {
            return false;
        }
        if (hours == 0 || before - nextHour > LONGEST_GAP) {
            nextHour = counts.isEmpty() ? before : Math.max(counts.firstKey(), before - LONGEST_GAP);
        }
        var learned = false;
        for (; nextHour < before; nextHour++) {
            learn(nextHour, counts.getOrDefault(nextHour, 0), rules);
            learned = true;
        }
        counts.headMap(before).clear();
        return learned;
    }

    private void learn(long hour, int count, BaselineRules rules) {
        var slot = (int) Math.floorMod(hour, (long) WEEK);
        var usual = rates(rules)[slot];
        var counted = Math.min(count, usual + BUSY * StrictMath.sqrt(usual) + LEAST_BUSY);
        sums[slot] = sums[slot] * rules.kept() + counted;
        weights[slot] = weights[slot] * rules.kept() + 1;
        hours++;
        mentions += counted;
        rates = new double[0];
    }

    public boolean isTrusted(BaselineRules rules) {
        return hours >= rules.trustHours() && mentions >= rules.trustMentions();
    }

    /** Mentions that are to be expected between two moments. */
    public double expected(Instant from, Instant to, BaselineRules rules) {
        var perHour = rates(rules);
        var at = from.toEpochMilli();
        var end = to.toEpochMilli();
        var sum = 0.0;
        while (at < end) {
            var hour = Math.floorDiv(at, HOUR);
            var until = Math.min(end, (hour + 1) * HOUR);
            sum += perHour[(int) Math.floorMod(hour, (long) WEEK)] * (until - at) / HOUR;
            at = until;
        }
        return sum;
    }

    /** A function of what is stored: computed anew when an hour was learned. */
    private double[] rates(BaselineRules rules) {
        if (rates.length == 0) {
            rates = new Profile(sums, weights, rules).rates(isTrusted(rules));
        }
        return rates;
    }
}
