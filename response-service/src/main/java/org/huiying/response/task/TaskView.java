package org.huiying.response.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/**
 * A task as people see it.
 *
 * @param state ISSUED, SIGNED_FOR, IN_PROGRESS or DONE
 * @param instructionId the instruction from above that it carries out, if any
 */
public record TaskView(
        UUID taskId,
        UUID incidentId,
        String title,
        String unit,
        Post post,
        Instant dueAt,
        Instant issuedAt,
        String state,
        boolean overdue,
        int urges,
        @Nullable String proof,
        @Nullable UUID instructionId,
        List<Entry> entries,
        Instant updatedAt,
        long version) {

    /** What was reported on it, or how it was urged. */
    public record Entry(String kind, String note, Instant at) {}
}
