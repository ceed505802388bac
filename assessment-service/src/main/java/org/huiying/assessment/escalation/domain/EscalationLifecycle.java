package org.huiying.assessment.escalation.domain;

import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.function.Function;
import org.huiying.assessment.escalation.domain.Escalation.Acknowledged;
import org.huiying.assessment.escalation.domain.Escalation.Cancelled;
import org.huiying.assessment.escalation.domain.Escalation.Open;
import org.huiying.assessment.escalation.domain.EscalationCommand.Acknowledge;
import org.huiying.assessment.escalation.domain.EscalationCommand.Answerer;
import org.huiying.assessment.escalation.domain.EscalationCommand.Cancel;
import org.huiying.assessment.escalation.domain.EscalationCommand.Instruct;
import org.huiying.assessment.escalation.domain.EscalationCommand.Update;
import org.huiying.contracts.assessment.EscalationEvent;
import org.huiying.contracts.assessment.EscalationEvent.EscalationAcknowledged;
import org.huiying.contracts.assessment.EscalationEvent.EscalationCancelled;
import org.huiying.contracts.assessment.EscalationEvent.EscalationUpdated;
import org.huiying.contracts.assessment.EscalationEvent.InstructionReceived;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Kind;

/** open -> acknowledged; an update asks again; an instruction takes note too; what is cancelled stays so. */
public final class EscalationLifecycle {

    private record Step(Escalation state, EscalationCommand command) {}

    private EscalationLifecycle() {}

    public static Decision<Escalation, EscalationEvent> decide(
            Escalation state, EscalationCommand command, Instant now) {
        return switch (new Step(state, command)) {
            case Step(Cancelled _, var _) -> refuse(Kind.CONFLICT, "escalation-cancelled");
            case Step(var s, Update u) -> update(s.dispatch(), u);
            case Step(var s, Cancel c) -> cancel(s.dispatch(), c);
            case Step(Acknowledged a, Acknowledge _) -> refuse(Kind.CONFLICT, "already-acknowledged", a.by());
            case Step(Open(var d), Acknowledge a) ->
                answered(d, a.by(), by -> accept(new Acknowledged(d, by, now), acknowledged(d, a, by, now)));
            case Step(Open(var d), Instruct i) ->
                answered(
                        d,
                        i.by(),
                        by -> accept(
                                new Acknowledged(d, by, now),
                                acknowledged(d, new Acknowledge(i.by(), null), by, now),
                                instruction(d, i, by, now)));
            case Step(Acknowledged s, Instruct i) ->
                answered(s.dispatch(), i.by(), by -> accept(s, instruction(s.dispatch(), i, by, now)));
        };
    }

    private static Decision<Escalation, EscalationEvent> update(Dispatch dispatch, Update update) {
        var next = dispatch.followedBy(update.incident(), update.message());
        return accept(new Open(next), new EscalationUpdated(next.incident(), next.id(), next.message()));
    }

    private static Decision<Escalation, EscalationEvent> cancel(Dispatch dispatch, Cancel cancel) {
        var next = dispatch.followedBy(dispatch.incident(), cancel.message());
        return accept(
                new Cancelled(next, cancel.reason()),
                new EscalationCancelled(next.incident(), next.id(), next.message(), cancel.reason()));
    }

    private static Decision<Escalation, EscalationEvent> answered(
            Dispatch dispatch, Answerer answerer, Function<String, Decision<Escalation, EscalationEvent>> then) {
        return answerer.to(dispatch.message()).map(then).orElseGet(() -> refuse(Kind.FORBIDDEN, "not-the-addressee"));
    }

    private static EscalationAcknowledged acknowledged(Dispatch dispatch, Acknowledge answer, String by, Instant now) {
        return new EscalationAcknowledged(dispatch.incident(), dispatch.id(), by, answer.note(), now);
    }

    private static InstructionReceived instruction(Dispatch dispatch, Instruct answer, String by, Instant now) {
        return new InstructionReceived(
                dispatch.incident(),
                dispatch.id(),
                answer.instructionId(),
                answer.text(),
                answer.documentNumber(),
                by,
                now);
    }
}
