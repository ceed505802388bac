package org.huiying.monitoring.detection.domain;

import java.util.Comparator;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Cluster;

/** Keeps the state bounded: clusters that were silent for their life go, and the longest silent ones above the limit. */
final class Sweeping {

    private Sweeping() {}

    static void sweep(AreaState state, DetectionRules rules) {
        var before = state.row().at().minus(rules.clusterLife());
        state.clusters().stream()
                .filter(c -> c.lastAt().isBefore(before))
                .toList()
                .forEach(state::forget);
        state.clusters().stream()
                .sorted(Comparator.comparing(Cluster::isOpinion)
                        .thenComparing(Cluster::lastAt)
                        .thenComparing(Cluster::key))
                .limit(Math.max(0, state.clusters().size() - rules.maxClusters()))
                .toList()
                .forEach(state::forget);
    }
}
