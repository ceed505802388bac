package org.huiying.monitoring.warning.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.reading.domain.Normaliser;
import org.huiying.monitoring.reading.domain.terms.Automaton;

/** Rules with their words compiled into one automaton. Immutable: a change makes a new one. */
public final class RuleSet {

    private final long version;
    private final List<WarningRule> rules;
    private final Automaton automaton;

    private RuleSet(long version, List<WarningRule> rules, Set<String> forms) {
        this.version = version;
        this.rules = rules;
        this.automaton = Automaton.of(List.copyOf(forms));
    }

    /** The rules in the order in which they are given; whether they are enabled is not asked. */
    public static RuleSet of(long version, Collection<WarningRule> rules) {
        var forms = rules.stream()
                .flatMap(rule -> rule.conditions().words().stream())
                .map(RuleSet::form)
                .collect(Collectors.toSet());
        return new RuleSet(version, List.copyOf(rules), forms);
    }

    /** How a word is looked for: as texts are kept, and whatever the case of its letters; empty if nothing of it is left. */
    public static String form(String word) {
        var form = new StringBuilder();
        Normaliser.line(word).chars().forEach(c -> form.append(Character.toLowerCase((char) c)));
        return form.toString();
    }

    /** Number of the changes that led to it. */
    public long version() {
        return version;
    }

    public List<WarningRule> rules() {
        return rules;
    }

    public List<WarningRule> of(Area area) {
        return rules.stream().filter(rule -> rule.isFor(area)).toList();
    }

    /** The forms of the words of all rules that stand in a normalised and masked text. */
    public Set<String> named(String text) {
        var named = new HashSet<String>();
        automaton.scan(text, (term, _, _) -> named.add(automaton.term(term)));
        return Set.copyOf(named);
    }
}
