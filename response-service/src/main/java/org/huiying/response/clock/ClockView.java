package org.huiying.response.clock;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.ClockName;
import org.jspecify.annotations.Nullable;

/**
 * A clock as people see it.
 *
 * @param subject the concern, report or approval step it is about; empty for the incident's own
 * @param state RUNNING, WARNED, PAUSED, MET, BREACHED or CANCELLED
 * @param basis the notice and article, or the plan's own rule
 * @param warnedPercent how much of the time was gone at the last warning
 * @param doneAt when it was done, in time or late
 * @param reason why it is paused, was cancelled, or was missed
 */
public record ClockView(
        UUID clockId,
        UUID incidentId,
        ClockName name,
        String subject,
        String state,
        Instant startsAt,
        Instant dueAt,
        boolean statutory,
        String basis,
        int warnedPercent,
        @Nullable Instant doneAt,
        @Nullable String reason,
        long version) {

    /** Whether nothing has come of it yet, or it was missed and nobody has made up for it. */
    public boolean isOverdue(Instant now) {
        return switch (state) {
            case "RUNNING", "WARNED" -> !now.isBefore(dueAt);
            case "BREACHED" -> doneAt == null;
            default -> false;
        };
    }
}
