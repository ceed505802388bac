package org.huiying.monitoring.detection.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiying.contracts.monitoring.FindingEvent.Trend;
import org.huiying.contracts.monitoring.FindingEvent.Window;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Cluster;

/** Measures a cluster, with all that was merged into it, against the baseline of its own area. */
final class Measuring {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration DAY = Duration.ofDays(1);

    private final AreaState state;
    private final DetectionRules rules;
    private final Counts counts;

    Measuring(AreaState state, DetectionRules rules) {
        this.state = state;
        this.rules = rules;
        this.counts = new Counts(state, rules);
    }

    Signals signals(Cluster cluster, Instant now) {
        var group = counts.group(cluster);
        var heat = group.heat(now, rules.heat().halfLife());
        return new Signals(
                group.mentions(),
                group.copies(),
                group.counted(now, HOUR),
                group.countedMentions(now, DAY),
                Rounded.to3(group.countedMentions(now, TWO_HOURS)
                        / Math.max(rules.baseline().speedFloor(), counts.expectedOfArea(now, TWO_HOURS))),
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

    /** Every window with what was observed, what was expected, and how improbable that is. */
    List<Window> windows(Cluster cluster, Instant now) {
        var group = counts.group(cluster);
        return rules.trend().windows().stream()
                .map(length -> counts.window(group, now, length).told())
                .toList();
    }

    Trend trend(Cluster cluster, Instant now) {
        var spread = cluster.spread();
        return new Trend(
                spread.state(),
                spread.since(),
                spread.wave(),
                state.baseline().isTrusted(rules.baseline()),
                counts.changes(counts.group(cluster), now).stream()
                        .map(Counts.Changed::told)
                        .toList(),
                rules.trend().windows().stream()
                        .map(length -> counts.area(now, length).told())
                        .toList());
    }

    /** What each kind of reaction adds to the heat. */
    Map<String, Double> heatParts(Cluster cluster, Instant now) {
        var parts = new TreeMap<String, Double>();
        for (var tally : counts.group(cluster).tallies()) {
            tally.heat()
                    .parts(now, rules.heat().halfLife())
                    .forEach((kind, heat) -> parts.merge(kind, heat, Double::sum));
        }
        parts.replaceAll((_, heat) -> Rounded.to3(heat));
        return parts;
    }
}
