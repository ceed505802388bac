package org.huiying.monitoring.warning.domain;

import java.util.UUID;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.opinion.domain.SignalNews;
import org.jspecify.annotations.Nullable;

/**
 * How long a rule need not look at an opinion.
 *
 * @param mentions so many that count for the rule have to join first, unless one of them wakes it
 * @param wake null where none does
 * @param level that which is asked for or was warned of
 */
public record Rest(
        UUID ruleId,
        long ruleVersion,
        long mentions,
        @Nullable Wake wake,
        @Nullable MediaLevel level) {

    /** What kind of mention makes a rule look before its rest is over. */
    enum Wake {
        /** One that says a word of the rule. */
        WORD,
        /** One of an outlet of the level that the rule asks for. */
        LEVEL,
        /** One of an outlet above the highest that was warned of. */
        HIGHER
    }

    /** Longer than any matter. */
    static final long FOR_EVER = Long.MAX_VALUE / 2;

    boolean isOf(WarningRule rule) {
        return ruleVersion == rule.version();
    }

    boolean isBrokenBy(Said one, WarningRule rule) {
        return switch (wake) {
            case null -> false;
            case WORD -> rule.conditions().isNamedIn(one);
            case LEVEL -> level != null && !SignalNews.climbs(one.mediaLevel(), level);
            case HIGHER -> level != null && SignalNews.climbs(level, one.mediaLevel());
        };
    }

    Rest after(long joined) {
        return new Rest(ruleId, ruleVersion, mentions - joined, wake, level);
    }
}
