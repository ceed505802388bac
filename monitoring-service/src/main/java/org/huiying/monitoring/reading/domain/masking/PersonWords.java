package org.huiying.monitoring.reading.domain.masking;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiying.monitoring.reading.domain.terms.Automaton;

/** The words by which names of persons are recognised; made from the groups of the word list. Immutable. */
public final class PersonWords {

    private final Set<String> surnames;
    private final Set<String> doubtful;
    private final Set<String> compound;
    private final String given;
    private final Set<String> followers;
    private final Automaton labels;
    private final Automaton roles;
    private final Automaton titles;
    private final Automaton signs;
    private final Automaton noNames;

    public PersonWords(Map<String, List<String>> groups) {
        surnames = Set.copyOf(group(groups, "surname"));
        doubtful = new HashSet<>(group(groups, "surname-doubtful"));
        compound = Set.copyOf(group(groups, "surname-compound"));
        given = String.join("", group(groups, "given"));
        followers = Set.copyOf(group(groups, "follower"));
        labels = Automaton.of(List.copyOf(group(groups, "label")));
        roles = Automaton.of(List.copyOf(group(groups, "role")));
        titles = Automaton.of(List.copyOf(group(groups, "title")));
        signs = Automaton.of(List.copyOf(group(groups, "sign")));
        noNames = Automaton.of(List.copyOf(group(groups, "no-name")));
    }

    private static Collection<String> group(Map<String, List<String>> groups, String name) {
        var words = groups.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no group " + name);
        }
        return words;
    }

    /** Length of the family name at a place; 0 if there is none. */
    int surnameAt(String text, int at) {
        if (at + 2 <= text.length() && compound.contains(text.substring(at, at + 2))) {
            return 2;
        }
        return isSure(text, at) || isDoubtful(text, at) ? 1 : 0;
    }

    boolean isSure(String text, int at) {
        return at < text.length() && surnames.contains(String.valueOf(text.charAt(at)))
                || at + 2 <= text.length() && compound.contains(text.substring(at, at + 2));
    }

    private boolean isDoubtful(String text, int at) {
        return at < text.length() && doubtful.contains(String.valueOf(text.charAt(at)));
    }

    boolean isGiven(char c) {
        return given.indexOf(c) >= 0;
    }

    /** Whether a word begins here that follows names. */
    boolean followerAt(String text, int at) {
        for (var length = 1; length <= 2 && at + length <= text.length(); length++) {
            if (followers.contains(text.substring(at, at + length))) {
                return true;
            }
        }
        return false;
    }

    Automaton labels() {
        return labels;
    }

    Automaton roles() {
        return roles;
    }

    Automaton titles() {
        return titles;
    }

    Automaton signs() {
        return signs;
    }

    Automaton noNames() {
        return noNames;
    }
}
