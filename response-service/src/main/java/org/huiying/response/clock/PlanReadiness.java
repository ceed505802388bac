package org.huiying.response.clock;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Not ready before the plan was heard: without it no clock could be set. */
@Component("plan")
final class PlanReadiness implements HealthIndicator {

    private final PlanRepository plans;
    private volatile boolean known;

    PlanReadiness(PlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public Health health() {
        known = known || plans.isKnown();
        return (known ? Health.up() : Health.outOfService()).build();
    }
}
