package org.huiying.response.followup.concern;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A concern as people see it, with every answer given so far.
 *
 * @param state OPEN, ANSWERED or ESCALATED
 * @param reason why it was escalated
 */
public record ConcernView(
        UUID concernId,
        UUID incidentId,
        String question,
        int mentions,
        String state,
        @Nullable String reason,
        Instant raisedAt,
        List<Answer> answers,
        Instant updatedAt,
        long version) {

    /** @param statementId the published statement that answers it, if one does */
    public record Answer(
            UUID answerId, String text, @Nullable UUID statementId, Instant at) {}

    public boolean isUnanswered() {
        return !state.equals("ANSWERED");
    }
}
