package org.huiying.response.incident;

import java.time.Instant;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.response.incident.domain.IncidentState;
import org.jspecify.annotations.Nullable;

/** Where a file stood before a fact, and since when. */
record Standing(
        IncidentRef ref,
        IncidentState state,
        Instant since,
        @Nullable PlanGrade planGrade) {}
