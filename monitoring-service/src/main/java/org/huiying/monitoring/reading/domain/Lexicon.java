package org.huiying.monitoring.reading.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiying.monitoring.reading.domain.judging.Grams;
import org.huiying.monitoring.reading.domain.terms.Automaton;

/** Weighted words for judging a mention, by dimension and value. Immutable and thread-safe. */
public final class Lexicon {

    /** What a word speaks of. */
    public enum Dimension {
        AREA,
        COMPLAINT,
        SUBJECT,
        WORLD,
        TONE,
        /** Words that decide nothing by themselves; the model weighs them. */
        CLUE
    }

    /** One line of the list; the value {@code -} only hides shorter terms. */
    public record Group(Dimension dimension, String value, int weight, List<String> terms) {
        public Group {
            terms = List.copyOf(terms);
        }
    }

    /** A word found: where, what it says, and the flag of its group. */
    public record Found(String value, int weight, int flag, int start, int end) {}

    /** All words found in one text. */
    public static final class Hits {

        private static final String HIDES = "-";

        private final Map<Dimension, List<Found>> found = new EnumMap<>(Dimension.class);

        /** The words of a dimension in the order of their ends, without those inside longer ones. */
        public List<Found> of(Dimension dimension) {
            return found.getOrDefault(dimension, List.of());
        }

        /** Hits come by their ends: a longer one drops what it contains, one inside the last is not taken. */
        private void push(Owner owner, int start, int end) {
            var group = owner.group();
            var outer = found.computeIfAbsent(group.dimension(), _ -> new ArrayList<>());
            while (!outer.isEmpty() && start <= outer.getLast().start()) {
                outer.removeLast();
            }
            if (outer.isEmpty() || outer.getLast().end() < end) {
                outer.add(new Found(group.value(), group.weight(), owner.flag(), start, end));
            }
        }

        /** Tells every word with the feature of its group. */
        public void flags(Grams.Sink sink) {
            found.values().forEach(words -> words.forEach(word -> sink.gram(word.flag(), word.start(), word.end())));
        }

        private Hits unhidden() {
            found.values().forEach(words -> words.removeIf(word -> word.value().equals(HIDES)));
            return this;
        }
    }

    /** A group with the feature that stands for it. */
    private record Owner(Group group, int flag) {

        static Owner of(Group group) {
            return new Owner(group, Grams.flag(group.dimension() + ":" + group.value() + ":" + group.weight()));
        }
    }

    private final Automaton automaton;
    private final List<List<Owner>> byTerm;

    public Lexicon(List<Group> groups) {
        var owners = new LinkedHashMap<String, Map<Dimension, Group>>();
        for (var group : groups) {
            for (var term : group.terms()) {
                owners.computeIfAbsent(term, _ -> new EnumMap<>(Dimension.class))
                        .putIfAbsent(group.dimension(), group);
            }
        }
        automaton = Automaton.of(List.copyOf(owners.keySet()));
        byTerm = owners.values().stream()
                .map(own -> own.values().stream().map(Owner::of).toList())
                .toList();
    }

    /** Finds the words of all dimensions in one pass. */
    public Hits find(String text) {
        var hits = new Hits();
        automaton.scan(text, (term, start, end) -> {
            for (var owner : byTerm.get(term)) {
                hits.push(owner, start, end);
            }
        });
        return hits.unhidden();
    }

    /** A negator among the words of tone; the others are negative or positive. */
    static boolean isNegator(Found found) {
        return found.value().equals("NEGATOR");
    }
}
