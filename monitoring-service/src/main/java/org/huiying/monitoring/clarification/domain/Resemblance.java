package org.huiying.monitoring.clarification.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiying.contracts.monitoring.FindingEvent.SharedTerm;
import org.huiying.monitoring.detection.domain.text.KnownTerms;
import org.huiying.monitoring.detection.domain.text.Terms;
import org.jspecify.annotations.Nullable;

/**
 * How much statements resemble an opinion: the cosine of their telling terms, as detection takes them. Pure: equal texts
 * give equal figures.
 */
public final class Resemblance {

    private static final int EXPLAINED = 5;

    private final Map<String, Integer> opinion = new TreeMap<>();
    private final double length;

    /** A text with the places and institutions that were found in it. */
    public record Text(
            @Nullable String title, String body, @Nullable String township, List<String> institutions) {

        /** @param area of the matter that it is about: what is common there tells little */
        public Map<String, Integer> terms(KnownTerms known, String area) {
            return Terms.of(known, area, title, body, township, institutions);
        }
    }

    /** @param terms the shared terms that count most, each with its share of the similarity */
    public record Match(double similarity, List<SharedTerm> terms) {}

    /** @param terms of each text of the opinion */
    public Resemblance(Collection<Map<String, Integer>> terms) {
        terms.forEach(text -> text.forEach((term, weight) -> opinion.merge(term, weight, Integer::sum)));
        length = length(opinion);
    }

    /** @param statement the terms of a statement */
    public Match with(Map<String, Integer> statement) {
        var products = new ArrayList<SharedTerm>();
        var product = 0.0;
        for (var e : statement.entrySet()) {
            var other = opinion.get(e.getKey());
            if (other != null) {
                var part = (double) e.getValue() * other;
                products.add(new SharedTerm(e.getKey(), part));
                product += part;
            }
        }
        if (product == 0) {
            return new Match(0, List.of());
        }
        var whole = product;
        var shared = products.stream()
                .filter(t -> !Terms.isCharacter(t.term()))
                .sorted(Comparator.comparingDouble((SharedTerm t) -> -t.share()).thenComparing(SharedTerm::term))
                .limit(EXPLAINED)
                .map(t -> new SharedTerm(t.term(), rounded(t.share() / whole)))
                .toList();
        return new Match(rounded(product / (length * length(statement))), shared);
    }

    private static double length(Map<String, Integer> terms) {
        var squares = 0.0;
        for (double weight : terms.values()) {
            squares += weight * weight;
        }
        return Math.max(1e-9, StrictMath.sqrt(squares));
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
