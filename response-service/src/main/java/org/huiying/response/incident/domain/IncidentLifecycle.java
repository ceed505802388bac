package org.huiying.response.incident.domain;

import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;
import static org.huiying.response.incident.domain.IncidentState.*;

import java.time.Instant;
import java.util.Objects;
import org.huiying.contracts.assessment.ConsultationEvent.ConsultationDecided;
import org.huiying.contracts.response.IncidentFileEvent.*;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Kind;
import org.huiying.response.incident.domain.IncidentCommand.*;

/**
 * What people may decide about an incident in which state. The next state is what {@link CourseTable} makes of the
 * event, so that a command and a fact can never disagree.
 */
public final class IncidentLifecycle {

    private IncidentLifecycle() {}

    public static Decision<IncidentState, IncidentEvent> decide(
            IncidentFile file, IncidentCommand command, Instant now) {
        var ref = file.ref();
        return switch (command) {
            case FormWorkTeam c
            when file.state().isOpen() ->
                accepted(file, new WorkTeamFormed(ref, c.lead(), c.liaison(), c.groups(), now));
            case StartResponse c -> start(file, c, now);
            case MergeInto c -> merge(file, c, now);
            case LinkTo c
            when !c.other().ref().id().equals(ref.id()) ->
                accepted(file, new IncidentLinked(ref, c.other().ref().id(), c.reason(), c.by(), now));
            case Transfer c
            when underWay(file) -> accepted(file, new IncidentTransferred(ref, c.to(), c.reason(), c.by(), now));
            case Dismiss c when underWay(file) -> accepted(file, new IncidentDismissed(ref, c.reason(), c.by(), now));
            case DeclareCalm c
            when file.isGraded() && between(file, RESPONDED, SUBSIDING) ->
                accepted(file, new CalmDeclared(ref, c.by(), now));
            case Close c when between(file, CALM, REVIEWING) -> close(file, c, now);
            case Reopen c
            when between(file, CALM, CLOSED) -> accepted(file, new IncidentReopened(ref, c.reason(), now));
            default -> illegal(file, command);
        };
    }

    private static Decision<IncidentState, IncidentEvent> start(IncidentFile file, StartResponse command, Instant now) {
        var grade = file.planGrade();
        var procedure = file.procedure();
        if (grade == null || procedure == null) {
            return refuse(Kind.CONFLICT, "incident-not-graded");
        }
        if (!between(file, GRADED, SUBSIDING) || file.has(ResponseStarted.class)) {
            return illegal(file, command);
        }
        if (grade.higherThan(PlanGrade.III) && !file.has(ConsultationDecided.class)) {
            return refuse(Kind.RULE, "consultation-undecided", grade.numeral());
        }
        if (procedure.needsWorkTeam() && !file.has(WorkTeamFormed.class)) {
            return refuse(Kind.RULE, "work-team-missing", grade.numeral());
        }
        return accepted(file, new ResponseStarted(file.ref(), grade, command.by(), now));
    }

    private static Decision<IncidentState, IncidentEvent> merge(IncidentFile file, MergeInto command, Instant now) {
        var survivor = command.survivor();
        if (survivor.ref().id().equals(file.ref().id())) {
            return refuse(Kind.RULE, "merge-with-itself");
        }
        if (survivor.ref().exercise() != file.ref().exercise()) {
            return refuse(Kind.RULE, "merge-across-drill");
        }
        if (!underWay(file) || !underWay(survivor)) {
            return illegal(underWay(file) ? survivor : file, command);
        }
        if (file.has(StatementPublished.class) || survivor.has(StatementPublished.class)) {
            return refuse(Kind.RULE, "merge-after-publication");
        }
        return accepted(file, new IncidentMergedInto(file.ref(), command.mergeId(), survivor.ref(), command.by(), now));
    }

    private static Decision<IncidentState, IncidentEvent> close(IncidentFile file, Close command, Instant now) {
        if (!command.reviewed() || file.state() != REVIEWING) {
            return refuse(Kind.CONFLICT, "review-incomplete");
        }
        var grade = Objects.requireNonNull(file.planGrade(), "calm without a grade");
        return accepted(file, new IncidentClosed(file.ref(), grade, command.by(), now));
    }

    /** Graded, and not at its end: before that the matter is monitoring's, after it nobody's. */
    private static boolean underWay(IncidentFile file) {
        return file.isGraded() && between(file, GRADED, REVIEWING);
    }

    private static boolean between(IncidentFile file, IncidentState first, IncidentState last) {
        return !file.state().before(first) && !last.before(file.state());
    }

    private static Decision<IncidentState, IncidentEvent> accepted(IncidentFile file, IncidentEvent event) {
        return accept(CourseTable.step(file.state(), event), event);
    }

    private static Decision<IncidentState, IncidentEvent> illegal(IncidentFile file, IncidentCommand command) {
        return refuse(
                Kind.CONFLICT,
                "illegal-transition",
                file.state(),
                command.getClass().getSimpleName());
    }
}
