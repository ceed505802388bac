package org.huiying.monitoring.detection.domain.state;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.monitoring.detection.domain.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a mention in its cluster.
 *
 * @param said what the mention said and where; it never changes
 * @param counters how it was last measured
 * @param grouped by what it came to its cluster
 */
public record Member(
        UUID id, UUID cluster, Instant seenAt, boolean exercise, Said said, Counters counters, Grouped grouped) {

    /**
     * By what a mention came to its cluster.
     *
     * @param foldOf the original that it copies, or null
     * @param print bare for a copy, and settled once no later text can be its copy any more
     * @param terms empty for a copy: it adds nothing to what the cluster is about
     */
    public record Grouped(@Nullable UUID foldOf, double similarity, Fingerprint print, Map<String, Integer> terms) {

        /** Leaves out what a copy does not need. */
        static Grouped of(@Nullable UUID foldOf, double similarity, Fingerprint print, Map<String, Integer> terms) {
            return foldOf == null
                    ? new Grouped(null, similarity, print, terms)
                    : new Grouped(foldOf, similarity, print.bare(), Map.of());
        }

        Grouped settled() {
            return new Grouped(foldOf, similarity, print.settled(), terms);
        }
    }

    public static Member of(
            MentionCollected mention,
            UUID cluster,
            @Nullable UUID foldOf,
            double similarity,
            Fingerprint print,
            Map<String, Integer> terms) {
        return new Member(
                mention.mentionId(),
                cluster,
                mention.seenAt(),
                mention.exercise(),
                Said.by(mention),
                mention.counters(),
                Grouped.of(foldOf, similarity, print, terms));
    }

    /** With which nothing is compared any more. */
    public Member settled() {
        return new Member(id, cluster, seenAt, exercise, said, counters, grouped.settled());
    }

    public Member with(Counters measured) {
        return new Member(id, cluster, seenAt, exercise, said, measured, grouped);
    }

    public Member movedTo(UUID other) {
        return new Member(id, other, seenAt, exercise, said, counters, grouped);
    }

    public boolean isCopy() {
        return foldOf() != null;
    }

    /** Whether nothing is compared with it any more. */
    public boolean isSettled() {
        return print().isSettled();
    }

    public @Nullable UUID foldOf() {
        return grouped.foldOf();
    }

    public double similarity() {
        return grouped.similarity();
    }

    public Fingerprint print() {
        return grouped.print();
    }

    public Map<String, Integer> terms() {
        return grouped.terms();
    }
}
