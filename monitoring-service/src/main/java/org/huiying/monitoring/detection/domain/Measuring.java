package org.huiying.monitoring.detection.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiying.contracts.monitoring.FindingEvent.Window;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Cluster;
import org.huiying.monitoring.detection.domain.state.Tally;

/** Measures a cluster, with all that was merged into it, against the baseline of its own area. */
final class Measuring {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int LEAST_FOR_WORSE = 10;
    private static final double DOUBLED = 2;
    private static final double NO_LONGER = 1.5;

    private final AreaState state;
    private final DetectionRules rules;

    Measuring(AreaState state, DetectionRules rules) {
        this.state = state;
        this.rules = rules;
    }

    Signals signals(Cluster cluster, Instant now) {
        var group = group(cluster);
        var heat = group.heat(now, rules.heatHalfLife());
        return new Signals(
                group.mentions(),
                group.copies(),
                counted(cluster, now, HOUR, true),
                counted(cluster, now, DAY, false),
                Rounded.to3(counted(cluster, now, TWO_HOURS, false) / expected(now)),
                group.views(),
                group.platforms(),
                group.authors(),
                group.highestLevel(),
                group.subject(),
                group.realWorld(),
                Rounded.to3(group.negativeShare()),
                Rounded.to3(heat),
                Rounded.to3(Math.max(heat, cluster.peakHeat())),
                now);
    }

    List<Window> windows(Cluster cluster, Instant now) {
        return List.of(
                new Window(HOUR, counted(cluster, now, HOUR, false), Rounded.to3(expected(now) / 2)),
                new Window(TWO_HOURS, counted(cluster, now, TWO_HOURS, false), Rounded.to3(expected(now))),
                new Window(DAY, counted(cluster, now, DAY, false), Rounded.to3(expected(now) * 12)));
    }

    /** What each kind of reaction adds to the heat. */
    Map<String, Double> heatParts(Cluster cluster, Instant now) {
        var parts = new TreeMap<String, Double>();
        for (var tally : group(cluster).tallies()) {
            tally.heat().parts(now, rules.heatHalfLife()).forEach((kind, heat) -> parts.merge(kind, heat, Double::sum));
        }
        parts.replaceAll((_, heat) -> Rounded.to3(heat));
        return parts;
    }

    /** Worse when the heat has doubled within the hour; no longer only when it clearly has not, so that it does not flap. */
    boolean isWorse(Cluster cluster, Instant now) {
        var reference = cluster.heatBefore(now.minus(HOUR));
        var heat = cluster.tally().heat().at(now, rules.heatHalfLife());
        if (cluster.isWorsened()) {
            return heat >= NO_LONGER * reference;
        }
        return counted(cluster, now, HOUR, true) >= LEAST_FOR_WORSE && heat >= DOUBLED * reference;
    }

    private double expected(Instant now) {
        return state.row().expectedInTwoHours(now, rules.baselineFloor());
    }

    private long counted(Cluster cluster, Instant now, Duration window, boolean withCopies) {
        return group(cluster).tallies().stream()
                .map(Tally::buckets)
                .mapToLong(b -> b.mentions(now, window) + (withCopies ? b.copies(now, window) : 0))
                .sum();
    }

    private Tally.Group group(Cluster cluster) {
        return new Tally.Group(state.clusters().stream()
                .filter(c -> c.key().equals(cluster.key()) || isMergedInto(c, cluster))
                .map(Cluster::tally)
                .toList());
    }

    private boolean isMergedInto(Cluster candidate, Cluster winner) {
        var control = candidate.control();
        return control != null
                && control.mergedInto() != null
                && state.resolve(candidate).key().equals(winner.key());
    }
}
