package org.huiying.monitoring.calm;

import java.util.Set;
import org.huiying.contracts.Topics;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.stereotype.Component;

/** Learns the calm rule that a grade froze. */
@Component
final class RuleListener implements InboxListener {

    private final CalmWatches watches;

    RuleListener(CalmWatches watches) {
        this.watches = watches;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.GRADE);
    }

    @Override
    public void on(Received event) {
        if (event.body() instanceof GradeAssigned graded) { // a proposal freezes nothing
            watches.ruled(graded.incident().id(), graded.procedure().calm());
        }
    }
}
