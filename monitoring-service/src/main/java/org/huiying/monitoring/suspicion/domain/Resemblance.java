package org.huiying.monitoring.suspicion.domain;

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
 * How much a statement resembles an opinion: the cosine of their telling terms, as detection takes them. Pure: equal texts give equal figures.
 */
public final class Resemblance {

    private static final int EXPLAINED = 5;

    private final String area;
    private final KnownTerms known;
    private final List<Map<String, Integer>> statements;

    /** A text with the places and institutions that were found in it. */
    public record Text(
            @Nullable String title, String body, @Nullable String township, List<String> institutions) {

        private Map<String, Integer> terms(KnownTerms known, String area) {
            return Terms.of(known, area, title, body, township, institutions);
        }
    }

    /** @param terms the shared terms that count most, each with its share of the similarity */
    public record Match(double similarity, List<SharedTerm> terms) {}

    /** @param area of the opinion: what is common there tells little */
    public Resemblance(KnownTerms known, String area, List<Text> statements) {
        this.known = known;
        this.area = area;
        this.statements =
                statements.stream().map(text -> text.terms(known, area)).toList();
    }

    /** One match for each statement, in their order. */
    public List<Match> with(Collection<Text> opinion) {
        var sum = new TreeMap<String, Integer>();
        opinion.forEach(
                text -> text.terms(known, area).forEach((term, weight) -> sum.merge(term, weight, Integer::sum)));
        var length = length(sum);
        return statements.stream().map(one -> match(sum, length, one)).toList();
    }

    private static Match match(Map<String, Integer> opinion, double length, Map<String, Integer> statement) {
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
