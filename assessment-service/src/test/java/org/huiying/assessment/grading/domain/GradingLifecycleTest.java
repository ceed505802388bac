package org.huiying.assessment.grading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.NOW;
import static org.huiying.assessment.AssessmentFixtures.anIncident;
import static org.huiying.assessment.AssessmentFixtures.assigned;
import static org.huiying.assessment.AssessmentFixtures.classOf;
import static org.huiying.assessment.AssessmentFixtures.loud;
import static org.huiying.assessment.AssessmentFixtures.quiet;
import static org.huiying.assessment.AssessmentFixtures.shippedPlan;
import static org.huiying.assessment.AssessmentFixtures.signals;

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
import org.huiying.assessment.plan.domain.Measured;
import org.huiying.contracts.assessment.GradeEvent;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.decision.Decision.Kind;
import org.huiying.platform.decision.Decision.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingLifecycleTest {

    private final IncidentRef incident = anIncident();

    @Test
    void theTableOfTransitionsIsAsApproved() {
        var three = assignment(PlanGrade.III, StatutoryClass.GENERAL, Post.OFFICE_HEAD);
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
        var graded = new Graded(incident, null, assignment(PlanGrade.III, StatutoryClass.GENERAL, Post.OFFICE_HEAD));
        assertThat(refused(decide(graded, assign(PlanGrade.IV, StatutoryClass.MINOR, Post.OFFICE_HEAD))))
                .isEqualTo(Kind.FORBIDDEN + " lowering-needs-higher-post");
        var event = accepted(decide(graded, assign(PlanGrade.IV, StatutoryClass.MINOR, Post.DEPUTY_HEAD)));
        assertThat(event.previousGrade()).isEqualTo(PlanGrade.III);
        assertThat(event.decidedBy()).isEqualTo(Post.DEPUTY_HEAD);
    }

    @Test
    void whatTheBureauHeadSetOnlyTheCountyLowers() {
        var graded = new Graded(incident, null, assignment(PlanGrade.II, StatutoryClass.MAJOR, Post.BUREAU_HEAD));
        assertThat(refused(decide(graded, assign(PlanGrade.III, StatutoryClass.GENERAL, Post.BUREAU_HEAD))))
                .isEqualTo(Kind.FORBIDDEN + " lowering-needs-higher-post");
        assertThat(accepted(decide(graded, assign(PlanGrade.III, StatutoryClass.GENERAL, Post.COUNTY_LEADER)))
                        .decidedBy())
                .isEqualTo(Post.COUNTY_LEADER);
    }

    @Test
    void aMilderClassOfTheSameGradeIsALowering() {
        var graded = new Graded(incident, null, assignment(PlanGrade.II, StatutoryClass.MAJOR, Post.BUREAU_HEAD));
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
        var graded = new Graded(incident, null, assignment(PlanGrade.III, StatutoryClass.GENERAL, Post.OFFICE_HEAD));
        assertThat(refused(decide(graded, assign(PlanGrade.III, StatutoryClass.GENERAL, Post.OFFICE_HEAD))))
                .isEqualTo(Kind.CONFLICT + " grade-unchanged");
    }

    @Test
    void aProposalIsAnnouncedOnceAndAgainWhenItSaysMore() {
        var first = accept(decide(new Verified(incident, null), new Propose(proposal(quiet()), false)));
        assertThat(first.events()).hasSize(1);
        var same = accept(decide(first.next(), new Propose(proposal(quiet()), false)));
        assertThat(same.events()).isEmpty();
        var graver = accept(decide(same.next(), new Propose(proposal(loud()), false)));
        assertThat(graver.events()).hasSize(1);
    }

    @Test
    void aMilderProposalIsNewsOnlyAfterAMergeWasUndone() {
        var milder = proposal(signals(3, 1.0, 200, 1, MediaLevel.SOCIAL, Subject.QUESTION));
        var merged = new Verified(incident, proposal(quiet()));
        assertThat(accept(decide(merged, new Propose(milder, false))).next()).isEqualTo(merged);
        var apart = accept(decide(merged, new Propose(milder, true)));
        assertThat(apart.next().proposed()).isEqualTo(milder);
        assertThat(apart.events()).hasSize(1);
        assertThat(accept(decide(apart.next(), new Propose(milder, true))).events())
                .isEmpty();
    }

    @Test
    void onceGradedOnlyAGraverGradeIsProposed() {
        var graded = new Graded(incident, null, assignment(PlanGrade.II, StatutoryClass.MAJOR, Post.BUREAU_HEAD));
        assertThat(accept(decide(graded, new Propose(proposal(loud()), false))).events())
                .isEmpty();
        assertThat(accept(decide(graded, new Propose(proposal(quiet()), false))).events())
                .isEmpty();
    }

    @Test
    void theDecisionKeepsWhatWasProposed() {
        var verified = new Verified(incident, proposal(loud()));
        var event = accepted(decide(verified, assign(PlanGrade.III, StatutoryClass.GENERAL, Post.OFFICE_HEAD)));
        assertThat(event.proposedGrade()).isEqualTo(PlanGrade.II);
        assertThat(event.reasons()).isNotEmpty();
    }

    private Proposal proposal(Signals signals) {
        return GradingRules.propose(shippedPlan(), new Measured(signals, Area.ELDERLY_CARE, false), null, NOW);
    }

    private Assignment assignment(PlanGrade grade, StatutoryClass statutory, Post by) {
        return new Assignment(assigned(incident, grade, statutory, by), "first");
    }

    private static Assign assign(PlanGrade grade, StatutoryClass statutory, Post by) {
        return new Assign(
                UUID.randomUUID(), grade, statutory, "依据监测数据", new Decider(Set.of(by), "second"), shippedPlan());
    }

    private static Decision<Grading, GradeEvent> decide(Grading state, GradingCommand command) {
        return GradingLifecycle.decide(state, command, NOW);
    }

    private static Accepted<Grading, GradeEvent> accept(Decision<Grading, GradeEvent> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted<Grading, GradeEvent>) decision;
    }

    private static GradeAssigned accepted(Decision<Grading, GradeEvent> decision) {
        return (GradeAssigned) accept(decision).events().getFirst();
    }

    private static String refused(Decision<Grading, GradeEvent> decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        var refused = (Refused<Grading, GradeEvent>) decision;
        return refused.kind() + " " + refused.code();
    }
}
