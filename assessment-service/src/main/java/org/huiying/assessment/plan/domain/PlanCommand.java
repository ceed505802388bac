package org.huiying.assessment.plan.domain;

import java.time.Instant;

/** What can be asked of a plan version. */
public sealed interface PlanCommand {

    /** Let it take effect from that moment on, until a later slot begins. */
    record Activate(Instant effectiveFrom) implements PlanCommand {}
}
