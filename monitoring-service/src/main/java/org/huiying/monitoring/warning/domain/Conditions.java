package org.huiying.monitoring.warning.domain;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.jspecify.annotations.Nullable;

/**
 * All that a rule asks for at once; null and empty ask for nothing.
 *
 * @param words one of them must be said
 * @param minMediaLevel an outlet of this level or of a higher one
 * @param minDistinctAuthors so many people
 */
public record Conditions(
        List<String> words,
        @Nullable MediaLevel minMediaLevel,
        Condition.@Nullable Volume volume,
        Condition.@Nullable Speed speed,
        @Nullable Integer minDistinctAuthors) {

    public Conditions {
        words = List.copyOf(words);
    }

    /** Those first that are answered by the fewest mentions. */
    List<Condition> all() {
        return Stream.<@Nullable Condition>of(
                        volume,
                        speed,
                        minMediaLevel == null ? null : new Condition.Level(minMediaLevel),
                        words.isEmpty() ? null : new Condition.Words(words),
                        minDistinctAuthors == null ? null : new Condition.Authors(minDistinctAuthors))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The time in which mentions are counted to tell whether they have doubled. */
    Duration window() {
        if (volume != null) {
            return volume.within();
        }
        return speed == null ? Moment.LOOK_BACK : speed.within();
    }

    /** Whether one of the words is in this mention. */
    boolean isNamedIn(Said one) {
        return !one.named().isEmpty() && words.stream().map(RuleSet::form).anyMatch(one.named()::contains);
    }

    boolean countsMentions() {
        return volume != null || speed != null;
    }
}
