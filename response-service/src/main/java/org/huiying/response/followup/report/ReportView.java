package org.huiying.response.followup.report;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.response.FollowUpEvent.ReportKind;
import org.huiying.contracts.vocabulary.Post;
import tools.jackson.databind.JsonNode;

/**
 * A report upwards.
 *
 * @param ordinal its place among its kind
 * @param body text, or the fields of its template
 */
public record ReportView(
        UUID reportId,
        UUID incidentId,
        ReportKind kind,
        int ordinal,
        String number,
        JsonNode body,
        Post sentBy,
        Instant sentAt,
        long version) {}
