package org.huiying.monitoring.detection.domain.state;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which clusters have a term, and how much of it. */
final class TermIndex {

    private final Map<String, Map<UUID, Long>> byTerm = new HashMap<>();

    void add(Cluster cluster) {
        cluster.terms()
                .forEach((term, sum) ->
                        byTerm.computeIfAbsent(term, _ -> new HashMap<>()).put(cluster.key(), sum));
    }

    void remove(Cluster cluster) {
        cluster.terms()
                .keySet()
                .forEach(term -> byTerm.computeIfPresent(
                        term, (_, having) -> having.remove(cluster.key()) != null && having.isEmpty() ? null : having));
    }

    Map<UUID, Long> having(String term) {
        return byTerm.getOrDefault(term, Map.of());
    }
}
