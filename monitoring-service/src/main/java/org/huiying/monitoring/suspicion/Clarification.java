package org.huiying.monitoring.suspicion;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.huiying.contracts.response.StatementEvent;
import org.jspecify.annotations.Nullable;

/** A statement that stands before the public. @param summary the beginning of its text, empty where it was not told */
record Clarification(
        UUID statementId,
        UUID incidentId,
        StatementEvent.Kind kind,
        String number,
        String title,
        String summary,
        String url,
        Instant publishedAt,
        @Nullable Instant correctedAt,
        @Nullable String correctionNote,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReason) {

    static String summary(@Nullable String told) {
        return Objects.requireNonNullElse(told, "");
    }
}
