package org.huiying.response.overview;

import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.response.incident.domain.IncidentState;
import org.jspecify.annotations.Nullable;

/** Which incidents a list shows; null asks for all of that kind. */
record IncidentQuery(
        @Nullable IncidentState state,
        @Nullable PlanGrade grade,
        @Nullable Area area,
        @Nullable Boolean overdue,
        boolean gradedOnly) {}
