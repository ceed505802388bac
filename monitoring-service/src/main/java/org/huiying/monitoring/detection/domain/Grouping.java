package org.huiying.monitoring.detection.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huiying.contracts.monitoring.FindingEvent.SharedTerm;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Cluster;
import org.huiying.monitoring.detection.domain.text.Terms;

/**
 * Finds the clusters that a mention resembles most: cosine of its terms and those of the cluster. Another place or
 * another institution speaks against it.
 */
final class Grouping {

    private static final int NEAREST = 20;
    private static final double LEAST = 0.02;
    private static final int EXPLAINED = 5;

    /** A cluster with its similarity and the terms that make it. */
    record Match(Cluster cluster, double similarity, List<SharedTerm> terms) {}

    /** A cluster that shares terms: the product of both vectors, and what became of it. */
    private record Candidate(Cluster cluster, long product, double similarity) {}

    private final AreaState state;
    private final DetectionRules rules;

    Grouping(AreaState state, DetectionRules rules) {
        this.state = state;
        this.rules = rules;
    }

    /** Best first; equal ones in the order of their keys; none that has next to nothing in common. */
    List<Match> rank(MentionCollected mention, Map<String, Integer> terms) {
        var candidates = new ArrayList<Candidate>();
        state.products(terms, (cluster, product) -> {
            if (product >= LEAST * Terms.LENGTH * cluster.length() && isOpenFor(cluster, mention)) {
                candidates.add(candidate(cluster, mention, product));
            }
        });
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.similarity())
                        .thenComparing(c -> c.cluster().key()))
                .limit(NEAREST)
                .map(c -> new Match(c.cluster(), c.similarity(), shared(c, terms)))
                .toList();
    }

    private boolean isOpenFor(Cluster cluster, MentionCollected mention) {
        return cluster.exercise() == mention.exercise()
                && !cluster.isClosed()
                && cluster.lastAt().plus(rules.clusterLife()).isAfter(mention.seenAt());
    }

    private static Candidate candidate(Cluster cluster, MentionCollected mention, long product) {
        var tally = cluster.tally();
        var cosine = product / (Terms.LENGTH * cluster.length());
        var against = Places.against(mention, tally.townships(), tally.institutions());
        return new Candidate(cluster, product, Rounded.to3(cosine * against));
    }

    /** The terms that a reader understands, with their share of the product. */
    private static List<SharedTerm> shared(Candidate candidate, Map<String, Integer> terms) {
        return terms.entrySet().stream()
                .filter(e -> !Terms.isCharacter(e.getKey())
                        && candidate.cluster().terms().containsKey(e.getKey()))
                .map(e -> new SharedTerm(
                        e.getKey(),
                        Rounded.to3((double) e.getValue()
                                * candidate.cluster().terms().getOrDefault(e.getKey(), 0L)
                                / candidate.product())))
                .sorted(Comparator.comparingDouble((SharedTerm t) -> -t.share()).thenComparing(SharedTerm::term))
                .limit(EXPLAINED)
                .toList();
    }
}
