package org.huiying.monitoring.plan;

import java.util.Set;
import org.huiying.contracts.Topics;
import org.huiying.contracts.assessment.PlanEvent.PlanPublished;
import org.huiying.contracts.assessment.PlanEvent.PlanScheduled;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Learns the versions of the plan and when each holds; in any order, and twice is like once. */
@Component
final class PlanListener implements InboxListener {

    private final PlanRepository plans;
    private final ApplicationEventPublisher publisher;

    PlanListener(PlanRepository plans, ApplicationEventPublisher publisher) {
        this.plans = plans;
        this.publisher = publisher;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.PLAN);
    }

    @Override
    public void on(Received event) {
        switch (event.body()) {
            case PlanPublished(var plan) -> plans.save(plan);
            case PlanScheduled(var slots) -> plans.saveSchedule(slots);
            default -> {
                return;
            }
        }
        publisher.publishEvent(new PlanChanged());
    }
}
