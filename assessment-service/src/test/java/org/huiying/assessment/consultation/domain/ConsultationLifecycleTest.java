package org.huiying.assessment.consultation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.NOW;
import static org.huiying.assessment.AssessmentFixtures.anIncident;
import static org.huiying.assessment.AssessmentFixtures.assigned;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiying.assessment.TransitionMatrix;
import org.huiying.assessment.consultation.domain.Consultation.Decided;
import org.huiying.assessment.consultation.domain.Consultation.Meeting;
import org.huiying.assessment.consultation.domain.Consultation.Open;
import org.huiying.assessment.consultation.domain.Consultation.Outcome;
import org.huiying.assessment.consultation.domain.ConsultationCommand.Decide;
import org.huiying.assessment.consultation.domain.ConsultationCommand.GiveView;
import org.huiying.assessment.grading.domain.Assignment;
import org.huiying.assessment.grading.domain.Ending;
import org.huiying.assessment.grading.domain.Grading;
import org.huiying.contracts.assessment.ConsultationEvent;
import org.huiying.contracts.assessment.ConsultationEvent.DepartmentViewGiven;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.decision.Decision.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsultationLifecycleTest {

    private final IncidentRef incident = anIncident();
    private final Meeting meeting =
            new Meeting(UUID.randomUUID(), incident, 1, List.of("县公安局", "东河镇"), List.of(), Post.OFFICE, NOW);
    private final Open open = new Open(meeting, Report.EMPTY, List.of());

    @Test
    void theTableOfTransitionsIsAsApproved() {
        var outcome = new Outcome("成立专班", "已介入核查", null, false, Post.OFFICE, NOW);
        var table = TransitionMatrix.<Consultation, ConsultationCommand, ConsultationEvent>of(
                Consultation.class,
                List.of(open, new Decided(meeting, Report.EMPTY, List.of(), outcome)),
                ConsultationCommand.class,
                List.of(view(Post.OFFICE, false, null), decide(false)),
                (state, command) -> ConsultationLifecycle.decide(state, command, NOW));
        assertThat(table).isEqualTo("""
                Open: GiveView->Open+DepartmentViewGiven | Decide->Decided+ConsultationDecided
                Decided: GiveView-consultation-decided | Decide-consultation-decided
                """);
    }

    @Test
    void onlyAGradedIncidentIsConsultedAbout() {
        var grade = new Assignment(assigned(incident, PlanGrade.III, StatutoryClass.GENERAL), "head");
        var outcomes = Stream.<Grading>of(
                        new Grading.Unverified(incident, null),
                        new Grading.Verified(incident, null),
                        new Grading.Graded(incident, null, grade),
                        new Grading.Ended(incident, null, grade, Ending.MERGED))
                .map(grading -> code(ConsultationLifecycle.open(grading, meeting, Report.EMPTY)))
                .toList();
        assertThat(outcomes).containsExactly("incident-not-graded", "incident-not-graded", "", "incident-ended");
    }

    @Test
    void aGraveMatterWaitsForTheViewFromAbove() {
        assertThat(code(ConsultationLifecycle.decide(open, decide(true), NOW))).isEqualTo("upper-level-view-missing");
        var heard = accepted(ConsultationLifecycle.decide(open, view(Post.COUNTY_PROPAGANDA, false, null), NOW));
        assertThat(code(ConsultationLifecycle.decide(heard.next(), decide(true), NOW)))
                .isEmpty();
    }

    @Test
    void whatTheUpperLevelEntersIsItsView() {
        var heard = accepted(ConsultationLifecycle.decide(open, view(Post.COUNTY_LEADER, false, null), NOW));
        assertThat(((DepartmentViewGiven) heard.events().getFirst()).upperLevel())
                .isTrue();
    }

    @Test
    void theOfficeEntersTheViewFromAboveByItsDocumentNumberOnly() {
        assertThat(code(ConsultationLifecycle.decide(open, view(Post.OFFICE, true, null), NOW)))
                .isEqualTo("document-number-missing");
        assertThat(code(ConsultationLifecycle.decide(open, view(Post.OFFICE, true, "甬宣函〔2026〕3号"), NOW)))
                .isEmpty();
        assertThat(code(ConsultationLifecycle.decide(open, view(Post.CONSULTANT, true, "甬宣函〔2026〕3号"), NOW)))
                .isEqualTo("upper-level-view-by-others");
    }

    @Test
    void theDecisionAmendsTheReportUnderItsHeadings() {
        var first = new Report("老人被多收费", null, null, null, "上升", null);
        var begun = new Open(meeting, first, List.of());
        var later = new Report(null, "两家县级媒体", null, null, "平稳", null);
        var command = new Decide("退费", "依规退还", "养老服务股", false, later, Post.OFFICE, false);
        var decided =
                accepted(ConsultationLifecycle.decide(begun, command, NOW)).next();
        assertThat(decided.report()).isEqualTo(new Report("老人被多收费", "两家县级媒体", null, null, "平稳", null));
    }

    private static GiveView view(Post by, boolean upperLevel, @Nullable String documentNumber) {
        return new GiveView(UUID.randomUUID(), "县委宣传部", upperLevel, "尽快公布事实", documentNumber, by);
    }

    private static Decide decide(boolean needsUpperLevelView) {
        return new Decide("成立专班", "已介入核查", null, false, Report.EMPTY, Post.OFFICE, needsUpperLevelView);
    }

    private static Accepted<Consultation, ConsultationEvent> accepted(
            Decision<Consultation, ConsultationEvent> decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted<Consultation, ConsultationEvent>) decision;
    }

    private static String code(Decision<Consultation, ConsultationEvent> decision) {
        return decision instanceof Refused<Consultation, ConsultationEvent>(var _, var code, var _) ? code : "";
    }
}
