package org.huiying.assessment.grading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.NOW;
import static org.huiying.assessment.AssessmentFixtures.assigned;
import static org.huiying.assessment.AssessmentFixtures.shippedPlan;

import java.util.Set;
import java.util.UUID;
import org.huiying.assessment.grading.domain.GradingCommand.Assign;
import org.huiying.assessment.grading.domain.GradingCommand.Decider;
import org.huiying.assessment.plan.domain.Measured;
import org.huiying.contracts.assessment.GradeEvent;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.decision.Decision.Refused;

/** What is said to a grading by the shipped plan, and how it answers. */
final class Gradings {

    private Gradings() {}

    static Proposal proposal(Signals signals) {
        return GradingRules.propose(shippedPlan(), new Measured(signals, Area.ELDERLY_CARE, false), null, NOW);
    }

    /** A grade that stands, set by somebody other than those who {@link #assign}. */
    static Assignment assignment(IncidentRef incident, PlanGrade grade, StatutoryClass statutory, Post by) {
        return new Assignment(assigned(incident, grade, statutory, by), "first");
    }

    static Assign assign(PlanGrade grade, StatutoryClass statutory, Post by) {
        return new Assign(
                UUID.randomUUID(), grade, statutory, "依据监测数据", new Decider(Set.of(by), "second"), shippedPlan());
    }

    static Decision<Grading, GradeEvent> decide(Grading state, GradingCommand command) {
        return GradingLifecycle.decide(state, command, NOW);
    }

    static Accepted<Grading, GradeEvent> accept(Decision<Grading, GradeEvent> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted<Grading, GradeEvent>) decision;
    }

    /** The grade that was assigned. */
    static GradeAssigned accepted(Decision<Grading, GradeEvent> decision) {
        return (GradeAssigned) accept(decision).events().getFirst();
    }

    /** Kind and code of the refusal. */
    static String refused(Decision<Grading, GradeEvent> decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        var refused = (Refused<Grading, GradeEvent>) decision;
        return refused.kind() + " " + refused.code();
    }
}
