package org.huiying.monitoring.opinion;

import java.util.Set;
import org.huiying.contracts.Topics;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.stereotype.Component;

/** Notes grades: from the first on, response owns the matter. */
@Component
final class GradeListener implements InboxListener {

    private final Opinions opinions;
    private final ClusterControls controls;

    GradeListener(Opinions opinions, ClusterControls controls) {
        this.opinions = opinions;
        this.controls = controls;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.GRADE);
    }

    @Override
    public void on(Received event) {
        if (event.body() instanceof GradeAssigned graded) {
            var id = graded.incident().id();
            var opinion = opinions.lockIfKnown(id);
            opinions.graded(id, graded.planGrade(), graded.procedure().calm(), graded.decidedAt());
            opinion.ifPresent(o -> controls.graded(o, graded.planGrade()));
        }
    }
}
