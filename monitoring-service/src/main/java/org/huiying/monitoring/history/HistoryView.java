package org.huiying.monitoring.history;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/** A decision as the API shows it: who by post, when, why. */
record HistoryView(
        UUID entryId,
        Instant at,
        Act act,
        Post by,
        @Nullable String reason,
        @Nullable Other other,
        @Nullable UUID mergeId,
        @Nullable Integer mentions) {

    /** The other opinion of a merge or split. */
    record Other(UUID incidentId, String number, String title) {}
}
