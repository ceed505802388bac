package org.huiying.monitoring.detection.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.contracts.monitoring.FindingEvent.ClusterFound;
import org.huiying.contracts.monitoring.FindingEvent.ClusterMeasured;
import org.huiying.contracts.monitoring.FindingEvent.Detail;
import org.huiying.contracts.monitoring.FindingEvent.Joined;
import org.huiying.contracts.monitoring.FindingEvent.Snapshot;
import org.huiying.contracts.monitoring.FindingEvent.Suggestion;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Cluster;
import org.jspecify.annotations.Nullable;

/** Says what was found of a cluster: a whole snapshot with everything that explains it; nothing of a muted one. */
final class Snapshots {

    private static final int TERMS = 10;

    private final AreaState state;
    private final Measuring measuring;
    private final String version;

    Snapshots(AreaState state, DetectionRules rules, String version) {
        this.state = state;
        this.measuring = new Measuring(state, rules);
        this.version = version;
    }

    Optional<FindingEvent> found(Cluster cluster, long number, Instant now, Joined joined) {
        if (cluster.isMuted()) {
            return Optional.empty();
        }
        var earlier = state.tellAll(cluster).stream()
                .filter(m -> !m.id().equals(joined.mentionId()))
                .map(m -> new Joined(m.id(), m.foldOf(), m.similarity(), List.of(), null))
                .toList();
        return Optional.of(new ClusterFound(snapshot(cluster, number, now, joined, earlier)));
    }

    Optional<FindingEvent> measured(Cluster cluster, long number, Instant now, @Nullable Joined joined) {
        return cluster.isMuted()
                ? Optional.empty()
                : Optional.of(new ClusterMeasured(snapshot(cluster, number, now, joined, List.of())));
    }

    private Snapshot snapshot(
            Cluster cluster, long number, Instant now, @Nullable Joined joined, List<Joined> earlier) {
        return new Snapshot(
                cluster.key(),
                state.area(),
                cluster.exercise(),
                number,
                now,
                cluster.founding(),
                cluster.foundAt(),
                cluster.tally().township(),
                List.copyOf(cluster.tally().institutions()),
                cluster.telling(TERMS),
                measuring.signals(cluster, now),
                cluster.isWorsened(),
                cluster.raised(),
                joined,
                new Detail(earlier, measuring.heatParts(cluster, now), measuring.windows(cluster, now)),
                measuring.trend(cluster, now),
                mayBelongTo(cluster),
                version);
    }

    /** What it resembles and is not yet one with; the nearest first. */
    private @Nullable List<Suggestion> mayBelongTo(Cluster cluster) {
        var nearest = new TreeMap<UUID, Suggestion>();
        cluster.resembled()
                .forEach((key, resembled) -> state.cluster(key)
                        .map(state::resolve)
                        .filter(other -> !other.key().equals(cluster.key()) && !other.isClosed())
                        .ifPresent(other -> nearest.merge(
                                other.key(),
                                new Suggestion(other.key(), resembled.similarity(), resembled.terms()),
                                (a, b) -> a.similarity() >= b.similarity() ? a : b)));
        return nearest.isEmpty()
                ? null
                : nearest.values().stream()
                        .sorted(Comparator.comparingDouble(Suggestion::similarity)
                                .reversed()
                                .thenComparing(Suggestion::clusterKey))
                        .toList();
    }
}
