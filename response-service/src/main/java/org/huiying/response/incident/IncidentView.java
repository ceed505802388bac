package org.huiying.response.incident;

import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.incident.domain.IncidentState;
import org.jspecify.annotations.Nullable;

/**
 * What the other features need of an incident file.
 *
 * @param procedure frozen by the newest grade; null until the first
 */
public record IncidentView(
        IncidentRef ref,
        IncidentState state,
        @Nullable PlanGrade planGrade,
        @Nullable StatutoryClass statutoryClass,
        Plan.@Nullable Procedure procedure,
        long version) {}
