package org.huiying.monitoring.warning.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.reading.domain.Normaliser;
import org.huiying.monitoring.reading.domain.terms.Automaton;

/** Rules with their words compiled into one automaton. Immutable: a change makes a new one. */
public final class RuleSet {

    private final long version;
    private final List<WarningRule> rules;
    private final Automaton automaton;
    private final List<Set<String>> words;

    private RuleSet(long version, List<WarningRule> rules, Map<String, Set<String>> words) {
        this.version = version;
        this.rules = rules;
        this.automaton = Automaton.of(List.copyOf(words.keySet()));
        this.words = words.values().stream().map(Set::copyOf).toList();
    }

    /** The rules in the order in which they are given; whether they are enabled is not asked. */
    public static RuleSet of(long version, Collection<WarningRule> rules) {
        var words = new LinkedHashMap<String, Set<String>>();
        rules.stream()
                .flatMap(rule -> rule.conditions().words().stream())
                .forEach(word -> words.computeIfAbsent(Normaliser.line(word), _ -> new HashSet<>())
                        .add(word));
        return new RuleSet(version, List.copyOf(rules), words);
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

    /** The words of all rules, as written, that stand in a normalised and masked text. */
    public Set<String> named(String text) {
        var named = new HashSet<String>();
        if (!words.isEmpty()) {
            automaton.scan(text, (term, _, _) -> named.addAll(words.get(term)));
        }
        return Set.copyOf(named);
    }
}
