package org.huiying.monitoring.detection.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huiying.contracts.monitoring.FindingEvent.SharedTerm;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Cluster;
import org.huiying.monitoring.detection.domain.text.CommonWords;

/**
 * Finds the clusters that a mention resembles most: cosine of its terms and those of the cluster, each weighted by how
 * few open clusters share it. Another place or another institution speaks against it.
 */
final class Grouping {

    private static final int CANDIDATES = 20;
    private static final int EXPLAINED = 5;

    /** A cluster with its similarity and the terms that make it. */
    record Match(Cluster cluster, double similarity, List<SharedTerm> terms) {}

    private final AreaState state;
    private final DetectionRules rules;

    Grouping(AreaState state, DetectionRules rules) {
        this.state = state;
        this.rules = rules;
    }

    /** Best first; equal ones in the order of their keys. */
    List<Match> rank(MentionCollected mention, Map<String, Integer> terms) {
        var weights = new HashMap<String, Double>();
        var products = new TreeMap<UUID, Double>();
        terms.forEach((term, weight) -> {
            var rarity = rarity(weights, term);
            for (var key : state.having(term)) {
                var cluster = state.cluster(key).orElseThrow();
                if (isOpenFor(cluster, mention)) {
                    products.merge(key, weight * cluster.terms().getOrDefault(term, 0L) * rarity * rarity, Double::sum);
                }
            }
        });
        var length = length(terms, weights);
        return products.entrySet().stream()
                .sorted(Map.Entry.<UUID, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .map(e -> match(state.cluster(e.getKey()).orElseThrow(), mention, terms, e.getValue(), length, weights))
                .sorted(Comparator.comparingDouble((Match m) -> -m.similarity())
                        .thenComparing(m -> m.cluster().key()))
                .toList();
    }

    private boolean isOpenFor(Cluster cluster, MentionCollected mention) {
        return cluster.exercise() == mention.exercise()
                && !cluster.isClosed()
                && cluster.lastAt().plus(rules.clusterLife()).isAfter(mention.seenAt());
    }

    private Match match(
            Cluster cluster,
            MentionCollected mention,
            Map<String, Integer> terms,
            double product,
            double length,
            Map<String, Double> weights) {
        var cosine = product / (length * length(cluster.terms(), weights));
        var shared = new ArrayList<SharedTerm>();
        terms.forEach((term, weight) -> {
            var sum = cluster.terms().get(term);
            if (sum != null) {
                var rarity = rarity(weights, term);
                shared.add(new SharedTerm(term, Rounded.to3(weight * sum * rarity * rarity / product)));
            }
        });
        shared.sort(Comparator.comparingDouble((SharedTerm t) -> -t.share()).thenComparing(SharedTerm::term));
        return new Match(
                cluster,
                Rounded.to3(cosine * against(cluster, mention)),
                List.copyOf(shared.subList(0, Math.min(EXPLAINED, shared.size()))));
    }

    private static double against(Cluster cluster, MentionCollected mention) {
        var tally = cluster.tally();
        return Places.against(mention, tally.townships(), tally.institutions());
    }

    private double length(Map<String, ? extends Number> terms, Map<String, Double> weights) {
        var squares = 0.0;
        for (var e : terms.entrySet()) {
            var weight = e.getValue().doubleValue() * rarity(weights, e.getKey());
            squares += weight * weight;
        }
        return Math.max(1e-9, StrictMath.sqrt(squares));
    }

    private double rarity(Map<String, Double> known, String term) {
        return known.computeIfAbsent(
                term,
                t -> CommonWords.rarity(
                        t, state.having(t).size(), state.clusters().size()));
    }
}
