package org.huiying.monitoring.watch.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiying.contracts.monitoring.TopicMatch.Hit;
import org.huiying.monitoring.reading.domain.terms.Automaton;
import org.huiying.monitoring.reading.domain.terms.TermHit;

/** All terms found in one text. */
final class TextHits {

    private final Automaton automaton;
    private final List<TermHit> inOrder;
    private final Set<Integer> terms = new HashSet<>();

    TextHits(Automaton automaton, String text) {
        this.automaton = automaton;
        this.inOrder = automaton.find(text);
        inOrder.sort(Comparator.comparingInt(TermHit::start).thenComparingInt(TermHit::end));
        inOrder.forEach(hit -> terms.add(hit.term()));
    }

    Set<Integer> terms() {
        return terms;
    }

    boolean has(int term) {
        return terms.contains(term);
    }

    boolean hasAny(int... some) {
        for (var term : some) {
            if (has(term)) {
                return true;
            }
        }
        return false;
    }

    List<TermHit> inOrder() {
        return inOrder;
    }

    /** The places of some terms as evidence. */
    List<Hit> of(int... some) {
        var found = new ArrayList<Hit>();
        if (hasAny(some)) {
            var wanted = new HashSet<Integer>();
            for (var term : some) {
                wanted.add(term);
            }
            inOrder.stream().filter(hit -> wanted.contains(hit.term())).forEach(hit -> found.add(hit(hit)));
        }
        return found;
    }

    Hit hit(TermHit hit) {
        return new Hit(automaton.term(hit.term()), hit.start());
    }
}
