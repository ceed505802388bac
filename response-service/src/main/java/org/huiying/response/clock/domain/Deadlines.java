package org.huiying.response.clock.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiying.contracts.assessment.ConsultationEvent.ConsultationOpened;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.response.FollowUpEvent.ConcernAnswered;
import org.huiying.contracts.response.FollowUpEvent.ConcernRaised;
import org.huiying.contracts.response.FollowUpEvent.PressConferenceHeld;
import org.huiying.contracts.response.FollowUpEvent.ReportKind;
import org.huiying.contracts.response.FollowUpEvent.ReportSent;
import org.huiying.contracts.response.IncidentFileEvent.CalmDeclared;
import org.huiying.contracts.response.IncidentFileEvent.ReviewCompleted;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.response.incident.domain.FileFact;
import org.huiying.response.incident.domain.IncidentCourse;
import org.huiying.response.incident.domain.IncidentState;
import org.jspecify.annotations.Nullable;

/** All deadlines of an incident as its facts and its procedure ask for them: a pure function of both. */
public final class Deadlines {

    private Deadlines() {}

    public static List<Deadline> of(IncidentCourse course, Instant foundAt, Terms terms) {
        var all = terms.rules().stream().flatMap(rule -> of(rule, course, foundAt));
        return course.state().isOpen()
                ? all.toList()
                : all.map(deadline -> deadline.drop(course.state().name())).toList();
    }

    private static Stream<Deadline> of(Plan.ClockRule rule, IncidentCourse course, Instant foundAt) {
        return switch (rule.start()) {
            case FOUND -> Stream.of(new Deadline(rule, "", foundAt, firstDone(rule.name(), course), null));
            case RAISED -> concerns(rule, course);
            case STEP_BEGUN -> ApprovalDeadlines.of(rule, course).stream();
            case LAST_REPORT -> ReportDeadlines.of(rule, course).stream();
            case CALM -> afterCalm(rule, course);
        };
    }

    private static @Nullable Instant firstDone(ClockName name, IncidentCourse course) {
        return course.facts().stream()
                .filter(fact -> does(name, fact.event()))
                .map(FileFact::at)
                .findFirst()
                .orElse(null);
    }

    /** Whether the event is what a clock of this name asks for. */
    private static boolean does(ClockName name, IncidentEvent event) {
        return switch (name) {
            case FIRST_REPORT -> event instanceof ReportSent sent && sent.kind() == ReportKind.INITIAL;
            case GRADE_DECISION -> event instanceof GradeAssigned;
            case CONSULTATION -> event instanceof ConsultationOpened;
            case AUTHORITATIVE_INFORMATION, RESPONSE -> event instanceof StatementPublished;
            case PRESS_CONFERENCE -> event instanceof PressConferenceHeld;
            case FINAL_REPORT -> event instanceof ReportSent sent && sent.kind() == ReportKind.FINAL;
            case REVIEW -> event instanceof ReviewCompleted;
            case FOLLOW_UP_REPORT, APPROVAL_STEP, CONCERN -> false;
        };
    }

    private static Stream<Deadline> concerns(Plan.ClockRule rule, IncidentCourse course) {
        return course.facts().stream()
                .flatMap(fact -> fact.event() instanceof ConcernRaised raised
                        ? Stream.of(concern(rule, course, fact, raised))
                        : Stream.empty());
    }

    private static Deadline concern(Plan.ClockRule rule, IncidentCourse course, FileFact fact, ConcernRaised raised) {
        var deadline = new Deadline(rule, raised.concernId().toString(), fact.at(), null, null);
        return answered(course, raised.concernId()).map(deadline::done).orElse(deadline);
    }

    private static Optional<Instant> answered(IncidentCourse course, UUID concern) {
        return course.facts().stream()
                .filter(fact -> fact.event() instanceof ConcernAnswered answered
                        && answered.concernId().equals(concern))
                .map(FileFact::at)
                .findFirst();
    }

    /** One deadline for each declared calm; a second wave drops what the first calm had asked for. */
    private static Stream<Deadline> afterCalm(Plan.ClockRule rule, IncidentCourse course) {
        var deadlines = new ArrayList<Deadline>();
        for (var fact : course.facts()) {
            Function<Deadline, Deadline> change = does(rule.name(), fact.event())
                    ? open -> open.doneAt() == null && open.dropped() == null ? open.done(fact.at()) : open
                    : fact.event() instanceof CalmDeclared ? open -> open.drop("CALM_AGAIN") : Function.identity();
            deadlines.replaceAll(change::apply);
            if (fact.event() instanceof CalmDeclared) {
                deadlines.add(new Deadline(rule, fact.id().toString(), fact.at(), null, null));
            }
        }
        var quiet = !course.state().before(IncidentState.CALM);
        return quiet ? deadlines.stream() : deadlines.stream().map(deadline -> deadline.drop("REOPENED"));
    }
}
