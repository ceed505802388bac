package org.huiying.assessment.plan;

import java.time.Instant;
import org.huiying.assessment.plan.domain.PlanVersion;
import org.jspecify.annotations.Nullable;

/**
 * A plan version as it is kept.
 *
 * @param version row version, for the ETag; the plan's own number is in the plan
 * @param effectiveFrom the latest moment from which it was scheduled to hold
 */
record StoredPlan(PlanVersion state, long version, @Nullable Instant effectiveFrom, Instant updatedAt) {

    int number() {
        return state.plan().version();
    }
}
