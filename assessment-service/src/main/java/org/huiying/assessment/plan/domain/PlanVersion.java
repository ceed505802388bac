package org.huiying.assessment.plan.domain;

import java.time.Instant;
import org.huiying.contracts.assessment.Plan;

/** A version of the plan: a draft until it is first activated, then published and immutable. */
public sealed interface PlanVersion {

    Plan plan();

    /** Checked and stored, known to nobody else. */
    record Draft(Plan plan) implements PlanVersion {}

    /** On the plan topic for good. */
    record Published(Plan plan, Instant publishedAt) implements PlanVersion {}
}
