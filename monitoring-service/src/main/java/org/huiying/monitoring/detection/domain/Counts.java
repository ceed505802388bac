package org.huiying.monitoring.detection.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huiying.contracts.monitoring.FindingEvent.Change;
import org.huiying.contracts.monitoring.FindingEvent.Window;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Cluster;
import org.huiying.monitoring.detection.domain.state.Tally;

/** Counts a cluster in windows, with all that was merged into it, against what its area usually brings. */
final class Counts {

    private static final Duration DAY = Duration.ofDays(1);

    private final AreaState state;
    private final DetectionRules rules;

    /** A count, what was to be expected, and how improbable so many are. */
    record Counted(Duration length, long observed, double expected, double evidence) {
        Window told() {
            return new Window(length, observed, Rounded.to3(expected), Rounded.to3(evidence));
        }
    }

    /** A window and the one before it. */
    record Changed(Duration length, long last, long previous, double share, double evidence) {
        Change told() {
            return new Change(length, last, previous, Rounded.to3(share), Rounded.to3(evidence));
        }
    }

    Counts(AreaState state, DetectionRules rules) {
        this.state = state;
        this.rules = rules;
    }

    Counted window(Tally.Group group, Instant now, Duration length) {
        var observed = group.counted(now, length);
        var expected = Math.max(expectedOfCluster(now, length), ownPace(group, now, length));
        return new Counted(length, observed, expected, Evidence.ofMany(observed, expected));
    }

    /** The whole area. */
    Counted area(Instant now, Duration length) {
        var observed = state.row().counted(now, length);
        var expected = expectedOfArea(now, length);
        return new Counted(length, observed, expected, Evidence.ofMany(observed, expected));
    }

    /** Each window against the one before it, the time of day and week taken into account; shortest first. */
    List<Changed> changes(Tally.Group group, Instant now) {
        return rules.trend().changes().stream()
                .map(length -> change(group, now, length))
                .toList();
    }

    Changed change(Tally.Group group, Instant now, Duration length) {
        var last = group.counted(now, length);
        var previous = group.counted(now, length.multipliedBy(2)) - last;
        var expected = expectedOfArea(now, length);
        var share = expected / (expected + expectedOfArea(now.minus(length), length));
        return new Changed(length, last, previous, share, Evidence.ofChange(last, previous, share));
    }

    double expectedOfArea(Instant now, Duration length) {
        return state.baseline().expected(now.minus(length), now, rules.baseline());
    }

    double expectedOfCluster(Instant now, Duration length) {
        return rules.trend().clusterShare() * expectedOfArea(now, length);
    }

    /** What the cluster itself brought in the rest of the last day: a matter that has long been loud bursts only above it. */
    private double ownPace(Tally.Group group, Instant now, Duration length) {
        if (group.foundAt().plus(DAY).isAfter(now)) {
            return 0;
        }
        var rest = now.minus(length);
        var before = group.counted(now, DAY) - group.counted(now, length);
        var expectedBefore = state.baseline().expected(now.minus(DAY), rest, rules.baseline());
        return before * expectedOfArea(now, length) / expectedBefore;
    }

    Tally.Group group(Cluster cluster) {
        return new Tally.Group(
                cluster.foundAt(),
                state.standingFor(cluster).stream().map(Cluster::tally).toList());
    }
}
