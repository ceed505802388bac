package org.huiying.response.overview;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.incident.domain.IncidentState;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of incidents.
 *
 * @param nextDueAt when the next running clock is due
 * @param overdue whether a deadline passed and nobody has made up for it
 * @param conflict whether a grade came after the matter had ended here: a person must look
 */
record IncidentSummary(
        UUID incidentId,
        String number,
        String title,
        Area area,
        boolean exercise,
        Instant foundAt,
        IncidentState state,
        Instant stateSince,
        @Nullable PlanGrade planGrade,
        @Nullable StatutoryClass statutoryClass,
        @Nullable Instant nextDueAt,
        boolean overdue,
        boolean conflict,
        Instant openedAt,
        Instant updatedAt,
        long version) {}
