package org.huiying.response.clock;

import java.util.Set;
import org.huiying.contracts.Topics;
import org.huiying.contracts.assessment.PlanEvent.PlanPublished;
import org.huiying.contracts.assessment.PlanEvent.PlanScheduled;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.stereotype.Component;

/** Keeps the plan at hand for incidents that nobody has graded yet, and sets the clocks that had waited for it. */
@Component
final class PlanListener implements InboxListener {

    private final PlanRepository plans;
    private final ClockHandler clocks;

    PlanListener(PlanRepository plans, ClockHandler clocks) {
        this.plans = plans;
        this.clocks = clocks;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.PLAN);
    }

    @Override
    public void on(Received event) {
        switch (event.body()) {
            case PlanPublished published -> plans.publish(published.plan());
            case PlanScheduled scheduled -> plans.schedule(scheduled.slots());
            default -> {
                return;
            }
        }
        clocks.reconcileUngraded();
    }
}
