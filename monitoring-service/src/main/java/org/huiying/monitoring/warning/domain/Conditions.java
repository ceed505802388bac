package org.huiying.monitoring.warning.domain;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.opinion.domain.SignalNews;
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

    List<Condition> all() {
        return Stream.<@Nullable Condition>of(
                        words.isEmpty() ? null : new Condition.Words(words),
                        minMediaLevel == null ? null : new Condition.Level(minMediaLevel),
                        volume,
                        speed,
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

    /** Whether one of the words, or an outlet of the level, is in this mention. */
    boolean isNamedIn(Said one) {
        return words.stream().anyMatch(one.named()::contains)
                || (minMediaLevel != null && !SignalNews.climbs(one.mediaLevel(), minMediaLevel));
    }

    boolean countsMentions() {
        return volume != null || speed != null;
    }
}
