package org.huiying.monitoring.grade;

import java.time.Clock;
import java.util.Set;
import org.huiying.contracts.Topics;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.wire.Topic;
import org.huiying.monitoring.opinion.ClusterControls;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.stereotype.Component;

/** Notes grades: from the first on, response owns the matter. */
@Component
final class GradeListener implements InboxListener {

    private final Opinions opinions;
    private final GradeRepository grades;
    private final ClusterControls controls;
    private final Clock clock;

    GradeListener(Opinions opinions, GradeRepository grades, ClusterControls controls, Clock clock) {
        this.opinions = opinions;
        this.grades = grades;
        this.controls = controls;
        this.clock = clock;
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
            grades.save(id, graded.planGrade(), graded.procedure().calm(), graded.decidedAt(), clock.instant());
            opinion.ifPresent(o -> controls.graded(o, graded.planGrade()));
        }
    }
}
