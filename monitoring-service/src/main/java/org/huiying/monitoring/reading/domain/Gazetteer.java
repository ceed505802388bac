package org.huiying.monitoring.reading.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.huiying.monitoring.reading.domain.terms.Automaton;
import org.huiying.monitoring.reading.domain.terms.TermHit;
import org.jspecify.annotations.Nullable;

/** The county's own places and institutions, found in texts; never persons. Immutable and thread-safe. */
public final class Gazetteer {

    /** One line of the list. */
    public record Entry(Kind kind, String name, @Nullable String township, List<String> otherNames) {
        public Entry {
            otherNames = List.copyOf(otherNames);
        }
    }

    /** What an entry is. */
    public enum Kind {
        COUNTY,
        TOWNSHIP,
        INSTITUTION
    }

    /** What of the county a text speaks of; the township is its own or that of the first institution. */
    public record Places(@Nullable String township, List<String> institutions, boolean inCounty) {
        public Places {
            institutions = List.copyOf(institutions);
        }
    }

    private final List<Entry> byTerm = new ArrayList<>();
    private final Automaton automaton;

    public Gazetteer(List<Entry> entries) {
        var terms = new ArrayList<String>();
        for (var entry : entries) {
            terms.add(entry.name());
            byTerm.add(entry);
            for (var other : entry.otherNames()) {
                terms.add(other);
                byTerm.add(entry);
            }
        }
        automaton = Automaton.of(terms);
    }

    public Places places(String text) {
        String township = null;
        String seat = null;
        var institutions = new LinkedHashSet<String>();
        var hits = longest(text);
        for (var hit : hits) {
            var entry = byTerm.get(hit.term());
            if (entry.kind() == Kind.TOWNSHIP && township == null) {
                township = entry.name();
            } else if (entry.kind() == Kind.INSTITUTION) {
                institutions.add(entry.name());
                seat = seat == null ? entry.township() : seat;
            }
        }
        return new Places(township == null ? seat : township, List.copyOf(institutions), !hits.isEmpty());
    }

    /** The official name of a township as others write it. */
    public Optional<String> township(String written) {
        return Optional.ofNullable(places(written).township());
    }

    /** The positions of a text that names of places and institutions take. */
    public BitSet positions(String text) {
        var positions = new BitSet();
        automaton.scan(text, (term, start, end) -> positions.set(start, end));
        return positions;
    }

    /** Of overlapping names only the one that begins first, of those the longest. */
    private List<TermHit> longest(String text) {
        var hits = automaton.find(text);
        hits.sort((a, b) -> a.start() != b.start() ? a.start() - b.start() : b.end() - a.end());
        var chosen = new ArrayList<TermHit>();
        for (var hit : hits) {
            if (chosen.isEmpty() || !chosen.getLast().overlaps(hit)) {
                chosen.add(hit);
            }
        }
        return chosen;
    }
}
