package org.huiying.assessment.plan.domain;

import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import org.huiying.assessment.plan.domain.PlanCommand.Activate;
import org.huiying.assessment.plan.domain.PlanVersion.Draft;
import org.huiying.assessment.plan.domain.PlanVersion.Published;
import org.huiying.contracts.assessment.PlanEvent;
import org.huiying.contracts.assessment.PlanEvent.PlanPublished;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Kind;

/** draft -> published at its first activation; a published version may be activated again, never changed. */
public final class PlanLifecycle {

    /** Room for clocks that differ and requests that travel; the past beyond it cannot be changed. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private record Step(PlanVersion state, PlanCommand command) {}

    private PlanLifecycle() {}

    public static Decision<PlanVersion, PlanEvent> decide(PlanVersion state, PlanCommand command, Instant now) {
        return switch (new Step(state, command)) {
            case Step(var _, Activate(var from))
            when from.isBefore(now.minus(TOLERANCE)) -> refuse(Kind.RULE, "plan-effective-in-past", from);
            case Step(Draft(var plan), Activate _) -> accept(new Published(plan, now), new PlanPublished(plan));
            case Step(Published published, Activate _) -> accept(published);
        };
    }
}
