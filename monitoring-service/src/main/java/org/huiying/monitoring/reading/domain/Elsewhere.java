package org.huiying.monitoring.reading.domain;

import java.util.List;
import org.huiying.monitoring.reading.domain.terms.Automaton;

/** Recognises news from elsewhere by the names of other places. Immutable and thread-safe. */
public final class Elsewhere {

    private final Automaton places;
    private final List<String> before;
    private final List<String> after;

    public Elsewhere(List<String> places, List<String> before, List<String> after) {
        this.places = Automaton.of(places);
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
    }

    /** Whether it names another place other than as that where somebody works or comes from. */
    boolean isNamed(String text) {
        return places.find(text).stream().anyMatch(hit -> !isPassing(text, hit.start(), hit.end()));
    }

    private boolean isPassing(String text, int start, int end) {
        return before.stream().anyMatch(word -> text.startsWith(word, start - word.length()))
                || after.stream().anyMatch(word -> text.startsWith(word, end));
    }
}
