package org.huiying.monitoring.clarification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.response.StatementEvent;
import org.jspecify.annotations.Nullable;

/**
 * A statement that stands before the public.
 *
 * @param terms what tells it from others, taken when it was heard of
 */
record Clarification(
        UUID statementId,
        UUID incidentId,
        StatementEvent.Kind kind,
        String number,
        String title,
        Map<String, Integer> terms,
        String url,
        Instant publishedAt,
        @Nullable Instant correctedAt,
        @Nullable String correctionNote,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReason) {}
