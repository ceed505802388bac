package org.huiying.assessment.plan;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huiying.contracts.assessment.Plan;
import org.springframework.stereotype.Component;

/** The plan that holds now. Every call looks at the schedule; what a published version says is kept, for it never changes. */
@Component
public final class ActivePlan {

    private final PlanRepository plans;
    private final Clock clock;
    private final Map<Integer, Plan> published = new ConcurrentHashMap<>();

    ActivePlan(PlanRepository plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    public Plan now() {
        var number = plans.activeNumber(clock.instant())
                .orElseThrow(() -> new IllegalStateException("no plan is in effect; the seed has not run"));
        return published.computeIfAbsent(
                number, n -> plans.find(n).orElseThrow().state().plan());
    }
}
