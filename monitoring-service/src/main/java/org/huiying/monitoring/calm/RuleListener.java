package org.huiying.monitoring.calm;

import java.util.Set;
import org.huiying.contracts.Topics;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.assessment.PlanEvent.PlanPublished;
import org.huiying.contracts.assessment.PlanEvent.PlanScheduled;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.stereotype.Component;

/** Learns the calm rules: from the plan, and from the procedure that a grade froze. */
@Component
final class RuleListener implements InboxListener {

    private final CalmRepository repository;
    private final CalmWatches watches;

    RuleListener(CalmRepository repository, CalmWatches watches) {
        this.repository = repository;
        this.watches = watches;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.PLAN, Topics.GRADE);
    }

    @Override
    public void on(Received event) {
        switch (event.body()) {
            case PlanPublished(var plan) -> {
                repository.savePlan(plan.version(), plan.procedures());
                watches.replanned();
            }
            case PlanScheduled(var slots) -> {
                repository.saveSchedule(slots);
                watches.replanned();
            }
            case GradeAssigned graded ->
                watches.ruled(graded.incident().id(), graded.procedure().calm());
            default -> {} // a proposal freezes nothing
        }
    }
}
