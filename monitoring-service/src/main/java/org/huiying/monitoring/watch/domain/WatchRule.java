package org.huiying.monitoring.watch.domain;

import java.util.List;
import java.util.Map;

/**
 * When a text matches: all of {@code must}; one of {@code any} or {@code regex} where there are such; each {@code near};
 * none of {@code exclude}.
 *
 * @param aliases further words that count as the word before them, wherever a rule names it
 */
public record WatchRule(
        List<String> must,
        List<String> any,
        List<String> exclude,
        List<Near> near,
        List<String> regex,
        Map<String, List<String>> aliases) {

    /** Words that must all stand with at most so many characters between the first and the last of them. */
    public record Near(List<String> words, int within) {
        public Near {
            words = List.copyOf(words);
        }
    }

    public WatchRule {
        must = List.copyOf(must);
        any = List.copyOf(any);
        exclude = List.copyOf(exclude);
        near = List.copyOf(near);
        regex = List.copyOf(regex);
        aliases = Map.copyOf(aliases);
    }

    /** Whether nothing is asked for, so that every text would match. */
    public boolean matchesEverything() {
        return must.isEmpty() && any.isEmpty() && near.isEmpty() && regex.isEmpty();
    }
}
