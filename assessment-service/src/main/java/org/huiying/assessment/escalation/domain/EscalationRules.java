package org.huiying.assessment.escalation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiying.assessment.escalation.domain.Escalation.Open;
import org.huiying.assessment.escalation.domain.EscalationCommand.Cancel;
import org.huiying.assessment.escalation.domain.EscalationCommand.Update;
import org.huiying.contracts.assessment.EscalationEvent;
import org.huiying.contracts.assessment.EscalationEvent.EscalatedToCity;
import org.huiying.contracts.assessment.EscalationEvent.EscalatedToCounty;
import org.huiying.contracts.assessment.EscalationEvent.Message;
import org.huiying.contracts.assessment.EscalationEvent.MsgType;
import org.huiying.contracts.assessment.EscalationEvent.Status;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.assessment.Plan.EscalationStep;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.platform.decision.Decision.Accepted;

/** Brings the escalations of an incident in line with its grade: new ones raised, live ones updated or cancelled. */
public final class EscalationRules {

    private EscalationRules() {}

    /** What the frozen steps of a decided grade ask for, given what is live. */
    public static List<Accepted<Escalation, EscalationEvent>> graded(
            List<Escalation> live, GradeAssigned grade, Supplier<UUID> ids, Instant now) {
        var steps = grade.procedure().escalation();
        var next = new ArrayList<>(live.stream()
                .filter(escalation -> steps.stream().noneMatch(step -> addresses(step, escalation)))
                .map(escalation ->
                        cancelled(escalation, "定级调整为" + grade.planGrade().numeral(), now))
                .toList());
        for (var step : steps) {
            next.add(live.stream()
                    .filter(escalation -> addresses(step, escalation))
                    .findFirst()
                    .map(escalation -> updated(escalation, step, grade, now))
                    .orElseGet(() -> raised(ids.get(), step, grade, now)));
        }
        return List.copyOf(next);
    }

    /** All that is live is cancelled: the incident has ended. */
    public static List<Accepted<Escalation, EscalationEvent>> ended(List<Escalation> live, String reason, Instant now) {
        return live.stream()
                .map(escalation -> cancelled(escalation, reason, now))
                .toList();
    }

    private static boolean addresses(EscalationStep step, Escalation escalation) {
        return step.addressee() == escalation.dispatch().message().addressee();
    }

    private static Accepted<Escalation, EscalationEvent> raised(
            UUID id, EscalationStep step, GradeAssigned grade, Instant now) {
        var incident = grade.incident();
        var message = message(MsgType.ALERT, step, grade, now, List.of());
        var event = step.toCity()
                ? new EscalatedToCity(incident, id, message)
                : new EscalatedToCounty(incident, id, message);
        return new Accepted<>(
                new Open(new Dispatch(id, incident, step.toCity(), message, List.of(now))), List.of(event));
    }

    private static Accepted<Escalation, EscalationEvent> updated(
            Escalation live, EscalationStep step, GradeAssigned grade, Instant now) {
        var message = message(
                MsgType.UPDATE, step, grade, now, List.of(live.dispatch().id()));
        return EscalationLifecycle.decide(live, new Update(grade.incident(), message), now)
                .orThrow();
    }

    private static Accepted<Escalation, EscalationEvent> cancelled(Escalation live, String reason, Instant now) {
        var last = live.dispatch().message();
        var message = new Message(
                last.status(),
                MsgType.CANCEL,
                last.addressee(),
                last.forInformation(),
                last.planGrade(),
                last.statutoryClass(),
                headline(live.dispatch().incident()) + reason + "，原上报撤销。",
                last.posts(),
                now,
                List.of(live.dispatch().id()));
        return EscalationLifecycle.decide(live, new Cancel(message, reason), now)
                .orThrow();
    }

    private static Message message(
            MsgType type, EscalationStep step, GradeAssigned grade, Instant now, List<UUID> references) {
        return new Message(
                grade.incident().exercise() ? Status.EXERCISE : Status.ACTUAL,
                type,
                step.addressee(),
                step.forInformation(),
                grade.planGrade(),
                grade.statutoryClass(),
                text(grade),
                step.posts(),
                now,
                references);
    }

    private static String text(GradeAssigned grade) {
        var verb = grade.previousGrade() == null ? "定为" : "调整为";
        return headline(grade.incident())
                + verb
                + grade.planGrade().numeral()
                + "（" + grade.statutoryClass().label() + "）。理由："
                + grade.reason();
    }

    private static String headline(IncidentRef incident) {
        return Stream.of(incident.exercise() ? "【演练】" : "", "【" + incident.number() + "】", incident.title(), "：")
                .reduce("", String::concat);
    }
}
