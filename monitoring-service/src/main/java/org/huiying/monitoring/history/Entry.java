package org.huiying.monitoring.history;

import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/**
 * One decision on its way into the history.
 *
 * @param reason null where none was given
 * @param other the other opinion of a merge or split
 * @param mentions how many of them moved
 */
public record Entry(
        UUID incidentId,
        Act act,
        Post by,
        @Nullable String reason,
        @Nullable UUID other,
        @Nullable UUID mergeId,
        @Nullable Integer mentions) {

    public static Entry of(UUID incidentId, Act act, Post by, @Nullable String reason) {
        return new Entry(incidentId, act, by, reason, null, null, null);
    }

    public static Entry merge(UUID incidentId, Act act, Post by, @Nullable String reason, UUID other, UUID mergeId) {
        return new Entry(incidentId, act, by, reason, other, mergeId, null);
    }

    public static Entry split(UUID incidentId, Act act, Post by, @Nullable String reason, UUID other, int mentions) {
        return new Entry(incidentId, act, by, reason, other, null, mentions);
    }
}
