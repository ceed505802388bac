package org.huiying.response.followup.promise;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/**
 * A promise as people see it.
 *
 * @param state MADE, KEPT or BROKEN
 */
public record PromiseView(
        UUID promiseId,
        UUID incidentId,
        String promise,
        @Nullable Post owner,
        Instant dueAt,
        Instant madeAt,
        String state,
        @Nullable String proof,
        Instant updatedAt,
        long version) {

    /** Whether it falls due before that time and nobody in particular sees to it. */
    public boolean isUnowned(Instant before) {
        return state.equals("MADE") && owner == null && dueAt.isBefore(before);
    }
}
