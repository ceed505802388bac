package org.huiying.assessment.grading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.anIncident;
import static org.huiying.assessment.AssessmentFixtures.loud;
import static org.huiying.assessment.AssessmentFixtures.quiet;
import static org.huiying.assessment.AssessmentFixtures.signals;
import static org.huiying.assessment.grading.domain.Gradings.accept;
import static org.huiying.assessment.grading.domain.Gradings.accepted;
import static org.huiying.assessment.grading.domain.Gradings.assign;
import static org.huiying.assessment.grading.domain.Gradings.assignment;
import static org.huiying.assessment.grading.domain.Gradings.decide;
import static org.huiying.assessment.grading.domain.Gradings.proposal;

import org.huiying.assessment.grading.domain.Grading.Graded;
import org.huiying.assessment.grading.domain.Grading.Verified;
import org.huiying.assessment.grading.domain.GradingCommand.Propose;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.contracts.vocabulary.Subject;
import org.junit.jupiter.api.Test;

/** What is proposed, when that is news, and that the decision keeps it. */
class ProposalTest {

    private final IncidentRef incident = anIncident();

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
        var graded =
                new Graded(incident, null, assignment(incident, PlanGrade.II, StatutoryClass.MAJOR, Post.BUREAU_HEAD));
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
}
