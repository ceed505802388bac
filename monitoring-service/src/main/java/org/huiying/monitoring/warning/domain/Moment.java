package org.huiying.monitoring.warning.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.opinion.domain.SignalNews;

/**
 * An opinion as it stands when a mention has joined it: measured by who keeps what was said, and only what is asked for.
 *
 * @param levels those of the last day, of mentions of these types
 * @param words those that were said in the last day, in the form of {@link RuleSet#form}
 * @param people how many wrote in the last day: different hashes; an original without one was written by somebody of its
 *     own, a copy may not have been
 * @param types mentions of these types count; all where none are named
 */
public record Moment(
        Counting counting,
        Function<Set<ComplaintType>, Set<MediaLevel>> levels,
        Function<Set<ComplaintType>, Set<String>> words,
        ToIntFunction<Set<ComplaintType>> people,
        Set<ComplaintType> types) {

    /** How far back rules look. */
    public static final Duration LOOK_BACK = Duration.ofDays(1);

    /** Counts mentions of some types in a time of this length that ended so long before, up to so many. */
    @FunctionalInterface
    public interface Counting {
        int count(Set<ComplaintType> types, Duration length, Duration before, int most);
    }

    /** By going through all that was said; looks at it only when asked. */
    public static Moment of(Instant at, Collection<Said> all) {
        var said = new Listed(at, all);
        return new Moment(said::count, said::levels, said::words, said::people, Set.of());
    }

    Moment only(Set<ComplaintType> some) {
        return new Moment(counting, levels, words, people, some);
    }

    int count(Duration length) {
        return counting.count(types, length, Duration.ZERO, Integer.MAX_VALUE);
    }

    /** In the time of the same length before; more than so many are not counted. */
    int countBefore(Duration length, int most) {
        return counting.count(types, length, length, most);
    }

    Optional<MediaLevel> highest() {
        return levels.apply(types).stream().reduce((one, other) -> SignalNews.climbs(one, other) ? other : one);
    }

    Set<String> named() {
        return words.apply(types);
    }

    int authors() {
        return people.applyAsInt(types);
    }

    private record Listed(Instant at, Collection<Said> said) {

        int count(Set<ComplaintType> types, Duration length, Duration before, int most) {
            var end = before.isZero() ? Instant.MAX : at.minus(before);
            return Math.toIntExact(said.stream()
                    .filter(one ->
                            one.isOf(types) && one.isWithin(at.minus(before).minus(length), end))
                    .limit(most)
                    .count());
        }

        Set<MediaLevel> levels(Set<ComplaintType> types) {
            return lastDay(types).stream().map(Said::mediaLevel).collect(Collectors.toSet());
        }

        Set<String> words(Set<ComplaintType> types) {
            return lastDay(types).stream().flatMap(one -> one.named().stream()).collect(Collectors.toSet());
        }

        int people(Set<ComplaintType> types) {
            var hashes = new HashSet<String>();
            var unknown = 0;
            for (var one : lastDay(types)) {
                if (one.authorHash() != null) {
                    hashes.add(one.authorHash());
                } else if (!one.copy()) {
                    unknown++;
                }
            }
            return hashes.size() + unknown;
        }

        private List<Said> lastDay(Set<ComplaintType> types) {
            return said.stream()
                    .filter(one -> one.isOf(types) && one.isWithin(at.minus(LOOK_BACK), Instant.MAX))
                    .toList();
        }
    }
}
