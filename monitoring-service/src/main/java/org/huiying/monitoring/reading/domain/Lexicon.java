package org.huiying.monitoring.reading.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiying.monitoring.reading.domain.terms.Automaton;
import org.huiying.monitoring.reading.domain.terms.TermHit;

/** Weighted words for judging a mention, by dimension and value. Immutable and thread-safe. */
public final class Lexicon {

    /** What a word speaks of. */
    public enum Dimension {
        AREA,
        COMPLAINT,
        SUBJECT,
        WORLD,
        TONE
    }

    /** One line of the list; the value {@code -} only hides shorter terms. */
    public record Group(Dimension dimension, String value, int weight, List<String> terms) {
        public Group {
            terms = List.copyOf(terms);
        }
    }

    /** A word found: where, and what it says. */
    public record Found(String value, int weight, int start, int end) {}

    private final Map<Dimension, Automaton> automata = new EnumMap<>(Dimension.class);
    private final Map<Dimension, List<Group>> byTerm = new EnumMap<>(Dimension.class);

    public Lexicon(List<Group> groups) {
        for (var dimension : Dimension.values()) {
            var terms = new ArrayList<String>();
            var owners = new ArrayList<Group>();
            for (var group : groups) {
                if (group.dimension() == dimension) {
                    terms.addAll(group.terms());
                    group.terms().forEach(_ -> owners.add(group));
                }
            }
            automata.put(dimension, Automaton.of(terms));
            byTerm.put(dimension, owners);
        }
    }

    /** The words of a dimension in a text, in the order of their ends, without those inside longer ones. */
    List<Found> find(Dimension dimension, String text) {
        var owners = byTerm.getOrDefault(dimension, List.of());
        var outer = new ArrayList<TermHit>();
        var automaton = automata.get(dimension);
        if (automaton == null) {
            return List.of();
        }
        automaton.scan(text, (term, start, end) -> push(outer, new TermHit(term, start, end)));
        return outer.stream()
                .map(hit -> new Found(
                        owners.get(hit.term()).value(), owners.get(hit.term()).weight(), hit.start(), hit.end()))
                .filter(found -> !found.value().equals("-"))
                .toList();
    }

    /** Hits come by their ends: a longer one drops what it contains, one inside the last is not taken. */
    private static void push(List<TermHit> outer, TermHit hit) {
        while (!outer.isEmpty() && hit.start() <= outer.getLast().start()) {
            outer.removeLast();
        }
        if (outer.isEmpty() || outer.getLast().end() < hit.end()) {
            outer.add(hit);
        }
    }
}
