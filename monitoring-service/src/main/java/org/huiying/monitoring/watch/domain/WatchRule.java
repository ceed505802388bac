package org.huiying.monitoring.watch.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a text matches: all of {@code must}; one of {@code any} or {@code regex} where there are such; each {@code near};
 * none of {@code exclude}.
 *
 * @param aliases further words that count as the word before them, wherever a rule names it
 * @param wide watches a field and not a grievance: counts for nothing in a text that was judged to be no matter of the
 *     bureau, and decides no area where a rule that is not wide matches, too
 */
public record WatchRule(
        List<String> must,
        List<String> any,
        List<String> exclude,
        List<Near> near,
        List<String> regex,
        Map<String, List<String>> aliases,
        @Nullable Boolean wide) {

    /** Words that must all stand with at most so many characters between the first and the last of them. */
    public record Near(List<String> words, int within) {
        public Near {
            words = List.copyOf(words);
        }
    }

    /** A rule that is not wide. */
    public WatchRule(
            List<String> must,
            List<String> any,
            List<String> exclude,
            List<Near> near,
            List<String> regex,
            Map<String, List<String>> aliases) {
        this(must, any, exclude, near, regex, aliases, null);
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

    /** Whether it watches a field and not a grievance. */
    public boolean isWide() {
        return Boolean.TRUE.equals(wide);
    }
}
