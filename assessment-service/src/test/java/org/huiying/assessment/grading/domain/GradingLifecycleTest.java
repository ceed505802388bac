package org.huiying.assessment.grading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.NOW;
import static org.huiying.assessment.AssessmentFixtures.anIncident;
import static org.huiying.assessment.AssessmentFixtures.assigned;
import static org.huiying.assessment.AssessmentFixtures.classOf;
import static org.huiying.assessment.AssessmentFixtures.loud;
import static org.huiying.assessment.AssessmentFixtures.shippedPlan;
import static org.huiying.assessment.grading.domain.Gradings.accepted;
import static org.huiying.assessment.grading.domain.Gradings.assign;
import static org.huiying.assessment.grading.domain.Gradings.assignment;
import static org.huiying.assessment.grading.domain.Gradings.decide;
import static org.huiying.assessment.grading.domain.Gradings.proposal;
import static org.huiying.assessment.grading.domain.Gradings.refused;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiying.assessment.TransitionMatrix;
import org.huiying.assessment.grading.domain.Grading.Ended;
import org.huiying.assessment.grading.domain.Grading.Graded;
import org.huiying.assessment.grading.domain.Grading.Unverified;
import org.huiying.assessment.grading.domain.Grading.Verified;
import org.huiying.assessment.grading.domain.GradingCommand.Assign;
import org.huiying.assessment.grading.domain.GradingCommand.Decider;
import org.huiying.assessment.grading.domain.GradingCommand.Propose;
import org.huiying.contracts.assessment.GradeEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.platform.decision.Decision.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingLifecycleTest {

    private final IncidentRef incident = anIncident();

    @Test
    void theTableOfTransitionsIsAsApproved() {
        var three = assignment(incident, PlanGrade.III, StatutoryClass.GENERAL, Post.OFFICE_HEAD);
        var table = TransitionMatrix.<Grading, GradingCommand, GradeEvent>of(
                Grading.class,
                List.of(
                        new Unverified(incident, null),
                        new Verified(incident, null),
                        new Graded(incident, null, three),
                        new Ended(incident, null, three, Ending.CLOSED)),
                GradingCommand.class,
                List.of(
                        new Propose(proposal(loud()), false),
                        assign(PlanGrade.II, StatutoryClass.MAJOR, Post.BUREAU_HEAD)),
                (state, command) -> GradingLifecycle.decide(state, command, NOW));
        assertThat(table).isEqualTo("""
            Unverified: Propose->Unverified+GradeProposed | Assign-opinion-not-verified
            Verified: Propose->Verified+GradeProposed | Assign->Graded+GradeAssigned
            Graded: Propose->Graded+GradeProposed | Assign->Graded+GradeAssigned
            Ended: Propose->Ended | Assign-incident-ended
            """);
    }

    @ParameterizedTest
    @CsvSource({
        "I, BUREAU_HEAD",
        "II, BUREAU_HEAD",
        "III, OFFICE_HEAD",
        "III, DEPUTY_HEAD",
        "IV, OFFICE_HEAD",
        "IV, DEPUTY_HEAD"
    })
    void thePlanSaysWhoMayDecide(PlanGrade grade, Post post) {
        var event = accepted(decide(new Verified(incident, null), assign(grade, classOf(grade), post)));
        assertThat(event.decidedBy()).isEqualTo(post);
        assertThat(event.procedure().grade()).isEqualTo(grade);
        assertThat(event.planVersion()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"I, OFFICE_HEAD", "II, DEPUTY_HEAD", "III, MONITOR", "IV, SPOKESPERSON", "III, COUNTY_LEADER"})
    void nobodyElseMayDecide(PlanGrade grade, Post post) {
        assertThat(refused(decide(new Verified(incident, null), assign(grade, classOf(grade), post))))
                .isEqualTo(Kind.FORBIDDEN + " grade-beyond-powers");
    }

    @Test
    void gradeAndNationalClassMustGoTogether() {
        var assign = assign(PlanGrade.III, StatutoryClass.MAJOR, Post.OFFICE_HEAD);
        assertThat(refused(decide(new Verified(incident, null), assign)))
                .isEqualTo(Kind.RULE + " grade-class-mismatch");
    }

    @Test
    void loweringNeedsThePostAbove() {
        var graded = new Graded(
                incident, null, assignment(incident, PlanGrade.III, StatutoryClass.GENERAL, Post.OFFICE_HEAD));
        assertThat(refused(decide(graded, assign(PlanGrade.IV, StatutoryClass.MINOR, Post.OFFICE_HEAD))))
                .isEqualTo(Kind.FORBIDDEN + " lowering-needs-higher-post");
        var event = accepted(decide(graded, assign(PlanGrade.IV, StatutoryClass.MINOR, Post.DEPUTY_HEAD)));
        assertThat(event.previousGrade()).isEqualTo(PlanGrade.III);
        assertThat(event.decidedBy()).isEqualTo(Post.DEPUTY_HEAD);
    }

    @Test
    void whatTheBureauHeadSetOnlyTheCountyLowers() {
        var graded =
                new Graded(incident, null, assignment(incident, PlanGrade.II, StatutoryClass.MAJOR, Post.BUREAU_HEAD));
        assertThat(refused(decide(graded, assign(PlanGrade.III, StatutoryClass.GENERAL, Post.BUREAU_HEAD))))
                .isEqualTo(Kind.FORBIDDEN + " lowering-needs-higher-post");
        assertThat(accepted(decide(graded, assign(PlanGrade.III, StatutoryClass.GENERAL, Post.COUNTY_LEADER)))
                        .decidedBy())
                .isEqualTo(Post.COUNTY_LEADER);
    }

    @Test
    void aMilderClassOfTheSameGradeIsALowering() {
        var graded =
                new Graded(incident, null, assignment(incident, PlanGrade.II, StatutoryClass.MAJOR, Post.BUREAU_HEAD));
        assertThat(refused(decide(graded, assign(PlanGrade.II, StatutoryClass.LARGER, Post.BUREAU_HEAD))))
                .isEqualTo(Kind.FORBIDDEN + " lowering-needs-higher-post");
    }

    @Test
    void loweringNeedsASecondPerson() {
        var decision = assigned(incident, PlanGrade.III, StatutoryClass.GENERAL, Post.OFFICE_HEAD);
        var graded = new Graded(incident, null, new Assignment(decision, "somebody"));
        var assign = new Assign(
                UUID.randomUUID(),
                PlanGrade.IV,
                StatutoryClass.MINOR,
                "影响减小",
                new Decider(Set.of(Post.DEPUTY_HEAD), "somebody"),
                shippedPlan());
        assertThat(refused(decide(graded, assign))).isEqualTo(Kind.FORBIDDEN + " lowering-needs-second-person");
    }

    @Test
    void theSameGradeAgainIsNoDecision() {
        var graded = new Graded(
                incident, null, assignment(incident, PlanGrade.III, StatutoryClass.GENERAL, Post.OFFICE_HEAD));
        assertThat(refused(decide(graded, assign(PlanGrade.III, StatutoryClass.GENERAL, Post.OFFICE_HEAD))))
                .isEqualTo(Kind.CONFLICT + " grade-unchanged");
    }
}
