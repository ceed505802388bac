package org.huiying.monitoring.detection.domain.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which clusters have a term. */
final class TermIndex {

    private final Map<String, Set<UUID>> byTerm = new HashMap<>();

    void add(Cluster cluster) {
        cluster.terms()
                .keySet()
                .forEach(term ->
                        byTerm.computeIfAbsent(term, _ -> new HashSet<>()).add(cluster.key()));
    }

    void remove(Cluster cluster) {
        cluster.terms()
                .keySet()
                .forEach(term -> byTerm.computeIfPresent(
                        term, (_, having) -> having.remove(cluster.key()) && having.isEmpty() ? null : having));
    }

    Set<UUID> having(String term) {
        return byTerm.getOrDefault(term, Set.of());
    }
}
