package org.huiying.monitoring.warning.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at in a mention of an opinion.
 *
 * @param authorHash keyed and rotating, only to tell authors apart; null where none is known
 * @param copy whether it repeats another mention
 * @param named the words of rules that stand in its text, in the form of {@link RuleSet#form}
 */
public record Said(
        UUID mentionId,
        Instant seenAt,
        ComplaintType complaintType,
        MediaLevel mediaLevel,
        @Nullable String authorHash,
        boolean copy,
        Set<String> named) {

    public Said {
        named = Set.copyOf(named);
    }

    /** Whether it is of one of these types; of any where none are named. */
    boolean isOf(Set<ComplaintType> types) {
        return types.isEmpty() || types.contains(complaintType);
    }

    boolean isWithin(Instant after, Instant end) {
        return seenAt.isAfter(after) && !seenAt.isAfter(end);
    }
}
