package org.huiying.monitoring.detection.domain.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.detection.domain.HeatRules;

/**
 * The heat of a cluster: mentions and reactions, weighted by kind and by the level of the outlet, each losing half in
 * the half-life. The parts are kept apart, so that the index explains itself.
 */
public final class Heat {

    private Instant at = Instant.EPOCH;
    private TreeMap<String, Double> parts = new TreeMap<>();

    /** Adds a mention with all reactions that it already has. */
    public void add(Member member, Instant now, HeatRules rules) {
        cool(now, rules.halfLife());
        var factor = factor(member.said().level());
        warm(member.isCopy() ? "copies" : "mentions", (member.isCopy() ? rules.copy() : rules.mention()) * factor);
        react(member.counters(), factor, rules);
    }

    /** Adds the reactions since the last measurement; counters that shrank take nothing away. */
    public void measured(Member before, Counters now, Instant at, HeatRules rules) {
        cool(at, rules.halfLife());
        var old = before.counters();
        react(
                new Counters(
                        Math.max(0, now.views() - old.views()),
                        Math.max(0, now.likes() - old.likes()),
                        Math.max(0, now.comments() - old.comments()),
                        Math.max(0, now.shares() - old.shares())),
                factor(before.said().level()),
                rules);
    }

    public double at(Instant now, Duration halfLife) {
        return parts.values().stream().mapToDouble(p -> p).sum() * cooling(now, halfLife);
    }

    /** What each kind of reaction adds at a moment. */
    public Map<String, Double> parts(Instant now, Duration halfLife) {
        var cooled = new TreeMap<>(parts);
        cooled.replaceAll((kind, heat) -> heat * cooling(now, halfLife));
        return cooled;
    }

    private void react(Counters counters, double factor, HeatRules rules) {
        warm("views", counters.views() * rules.view() * factor);
        warm("likes", counters.likes() * rules.like() * factor);
        warm("comments", counters.comments() * rules.comment() * factor);
        warm("shares", counters.shares() * rules.share() * factor);
    }

    private void warm(String kind, double heat) {
        if (heat > 0) {
            parts.merge(kind, heat, Double::sum);
        }
    }

    private void cool(Instant now, Duration halfLife) {
        var cooling = cooling(now, halfLife);
        parts.replaceAll((kind, heat) -> heat * cooling);
        at = at.isAfter(now) ? at : now;
    }

    private double cooling(Instant now, Duration halfLife) {
        if (parts.isEmpty() || !now.isAfter(at)) {
            return 1;
        }
        return StrictMath.pow(0.5, (double) Duration.between(at, now).toMillis() / halfLife.toMillis());
    }

    private static double factor(MediaLevel level) {
        return switch (level) {
            case SOCIAL -> 1;
            case COUNTY -> 1.5;
            case CITY -> 2;
            case PROVINCE, OVERSEAS -> 3;
            case CENTRAL -> 5;
        };
    }
}
