package org.huiying.monitoring.reading.domain.masking;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiying.monitoring.reading.domain.terms.Automaton;

/** The words by which names of persons are recognised; made from the groups of the word list. Immutable. */
public final class PersonWords {

    private final BitSet sure;
    private final BitSet doubtful;
    private final Pairs compound;
    private final BitSet given;
    private final BitSet followers;
    private final Pairs longFollowers;
    private final Automaton labels;
    private final Automaton roles;
    private final Automaton titles;
    private final Automaton signs;
    private final Automaton noNames;

    public PersonWords(Map<String, List<String>> groups) {
        sure = characters(group(groups, "surname"));
        doubtful = characters(group(groups, "surname-doubtful"));
        compound = new Pairs(group(groups, "surname-compound"));
        given = new BitSet();
        group(groups, "given").forEach(word -> word.chars().forEach(given::set));
        followers = characters(group(groups, "follower"));
        longFollowers = new Pairs(group(groups, "follower"));
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

    private static BitSet characters(Collection<String> words) {
        var characters = new BitSet();
        words.stream().filter(word -> word.length() == 1).forEach(word -> characters.set(word.charAt(0)));
        return characters;
    }

    /** Words of two characters; the first alone excludes nearly all places of a text. */
    private static final class Pairs {
        private final BitSet first = new BitSet();
        private final Set<String> words = new HashSet<>();

        Pairs(Collection<String> some) {
            some.stream().filter(word -> word.length() == 2).forEach(word -> {
                first.set(word.charAt(0));
                words.add(word);
            });
        }

        boolean at(String text, int at) {
            return at + 2 <= text.length() && first.get(text.charAt(at)) && words.contains(text.substring(at, at + 2));
        }
    }

    /** Length of the family name at a place; 0 if there is none. */
    int surnameAt(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        if (compound.at(text, at)) {
            return 2;
        }
        return sure.get(text.charAt(at)) || doubtful.get(text.charAt(at)) ? 1 : 0;
    }

    boolean isSure(String text, int at) {
        return at < text.length() && (sure.get(text.charAt(at)) || compound.at(text, at));
    }

    boolean isGiven(char c) {
        return given.get(c);
    }

    /** Whether a word begins here that follows names. */
    boolean followerAt(String text, int at) {
        return at < text.length() && (followers.get(text.charAt(at)) || longFollowers.at(text, at));
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
