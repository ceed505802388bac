package org.huiying.monitoring.warning.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiying.contracts.vocabulary.ComplaintType;

/**
 * An opinion as it stood when a mention joined it: what was said in the time that rules look back, the latest first.
 *
 * @param at event time, that of the intake of the mention
 */
public record Moment(Instant at, List<Said> said) {

    /** How far back rules look. */
    public static final Duration LOOK_BACK = Duration.ofDays(1);

    /** How many mentions rules look at, of more the latest. */
    public static final int MOST = 2_000;

    private static final Comparator<Said> LATEST_FIRST =
            Comparator.comparing(Said::seenAt).thenComparing(Said::mentionId).reversed();

    public Moment {
        said = List.copyOf(said);
    }

    /** Of all that was said, what counts at that time. */
    public static Moment of(Instant at, Collection<Said> all) {
        return new Moment(
                at,
                all.stream()
                        .filter(one -> isWithin(one, at, LOOK_BACK))
                        .sorted(LATEST_FIRST)
                        .limit(MOST)
                        .toList());
    }

    /** How many of them count at that time. */
    static int size(Instant at, Collection<Said> all) {
        return Math.toIntExact(all.stream()
                .filter(one -> isWithin(one, at, LOOK_BACK))
                .limit(MOST)
                .count());
    }

    /** The same with these types alone; with all where none are named. */
    Moment only(Set<ComplaintType> types) {
        return types.isEmpty()
                ? this
                : new Moment(
                        at,
                        said.stream()
                                .filter(one -> types.contains(one.complaintType()))
                                .toList());
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    /** How many were said in a time that ended so long before. */
    int count(Duration length, Duration before) {
        var end = at.minus(before);
        return Math.toIntExact(
                said.stream().filter(one -> isWithin(one, end, length)).count());
    }

    /** Different hashes; an original without one was written by somebody of its own, a copy may not have been. */
    int authors() {
        var hashes = new HashSet<String>();
        var unknown = 0;
        for (var one : said) {
            if (one.authorHash() != null) {
                hashes.add(one.authorHash());
            } else if (!one.copy()) {
                unknown++;
            }
        }
        return hashes.size() + unknown;
    }

    private static boolean isWithin(Said one, Instant end, Duration length) {
        return !one.seenAt().isAfter(end) && one.seenAt().isAfter(end.minus(length));
    }
}
