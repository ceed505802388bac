package org.huiying.assessment.consultation.domain;

import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.huiying.assessment.consultation.domain.Consultation.Decided;
import org.huiying.assessment.consultation.domain.Consultation.Meeting;
import org.huiying.assessment.consultation.domain.Consultation.Open;
import org.huiying.assessment.consultation.domain.Consultation.Outcome;
import org.huiying.assessment.consultation.domain.ConsultationCommand.Decide;
import org.huiying.assessment.consultation.domain.ConsultationCommand.GiveView;
import org.huiying.assessment.grading.domain.Grading;
import org.huiying.assessment.grading.domain.Grading.Ended;
import org.huiying.assessment.grading.domain.Grading.Graded;
import org.huiying.assessment.grading.domain.Grading.Unverified;
import org.huiying.assessment.grading.domain.Grading.Verified;
import org.huiying.contracts.assessment.ConsultationEvent;
import org.huiying.contracts.assessment.ConsultationEvent.ConsultationDecided;
import org.huiying.contracts.assessment.ConsultationEvent.ConsultationOpened;
import org.huiying.contracts.assessment.ConsultationEvent.DepartmentViewGiven;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Kind;

/** open -> decided; views are given while it is open, and a grave matter waits for the view from above. */
public final class ConsultationLifecycle {

    private record Step(Consultation state, ConsultationCommand command) {}

    private ConsultationLifecycle() {}

    /** A round can be opened on a graded incident only. */
    public static Decision<Consultation, ConsultationEvent> open(Grading grading, Meeting meeting, Report report) {
        return switch (grading) {
            case Unverified _, Verified _ -> refuse(Kind.CONFLICT, "incident-not-graded");
            case Ended ended ->
                refuse(Kind.CONFLICT, "incident-ended", ended.how().label());
            case Graded _ -> accept(new Open(meeting, report, List.of()), opened(meeting));
        };
    }

    public static Decision<Consultation, ConsultationEvent> decide(
            Consultation state, ConsultationCommand command, Instant now) {
        return switch (new Step(state, command)) {
            case Step(Decided _, var _) -> refuse(Kind.CONFLICT, "consultation-decided");
            case Step(Open _, GiveView v)
            when v.upperLevel() && v.by() == Post.CONSULTANT -> refuse(Kind.FORBIDDEN, "upper-level-view-by-others");
            case Step(Open _, GiveView v)
            when v.upperLevel() && v.by().isStaff() && v.documentNumber() == null ->
                refuse(Kind.RULE, "document-number-missing");
            case Step(Open o, GiveView v) -> given(o, v, now);
            case Step(Open o, Decide d)
            when d.needsUpperLevelView() && !hasUpperLevelView(o) -> refuse(Kind.RULE, "upper-level-view-missing");
            case Step(Open o, Decide d) -> decided(o, d, now);
        };
    }

    private static boolean hasUpperLevelView(Open open) {
        return open.views().stream().anyMatch(DepartmentView::upperLevel);
    }

    private static ConsultationOpened opened(Meeting meeting) {
        return new ConsultationOpened(
                meeting.incident(),
                meeting.id(),
                meeting.round(),
                meeting.departments(),
                meeting.openedAt(),
                meeting.openedBy());
    }

    /** What a post of the upper level enters is the upper level's view, whatever the box says. */
    private static Decision<Consultation, ConsultationEvent> given(Open open, GiveView give, Instant now) {
        var view = new DepartmentView(
                give.viewId(),
                give.department(),
                give.upperLevel() || !give.by().isStaff(),
                give.view(),
                give.documentNumber(),
                give.by(),
                now);
        var views = Stream.concat(open.views().stream(), Stream.of(view)).toList();
        var meeting = open.meeting();
        return accept(
                new Open(meeting, open.report(), views),
                new DepartmentViewGiven(
                        meeting.incident(),
                        meeting.id(),
                        view.id(),
                        view.department(),
                        view.upperLevel(),
                        view.view(),
                        view.documentNumber(),
                        view.enteredBy(),
                        now));
    }

    private static Decision<Consultation, ConsultationEvent> decided(Open open, Decide decide, Instant now) {
        var meeting = open.meeting();
        var outcome = new Outcome(
                decide.decision(),
                decide.agreedLine(),
                decide.leadDepartment(),
                decide.countyLeaderApproves(),
                decide.by(),
                now);
        return accept(
                new Decided(meeting, open.report().amendedBy(decide.report()), open.views(), outcome),
                new ConsultationDecided(
                        meeting.incident(),
                        meeting.id(),
                        outcome.decision(),
                        outcome.agreedLine(),
                        outcome.leadDepartment(),
                        outcome.countyLeaderApproves(),
                        outcome.decidedBy(),
                        now));
    }
}
