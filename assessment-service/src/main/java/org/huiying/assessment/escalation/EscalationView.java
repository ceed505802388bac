package org.huiying.assessment.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.assessment.escalation.domain.Escalation.Acknowledged;
import org.huiying.assessment.escalation.domain.Escalation.Cancelled;
import org.huiying.assessment.escalation.domain.Escalation.Open;
import org.huiying.contracts.assessment.EscalationEvent.Message;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.jspecify.annotations.Nullable;

/** One escalation as the API shows it. */
record EscalationView(
        UUID id,
        IncidentRef incident,
        String state,
        Message message,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String cancelReason,
        List<Instruction> instructions) {

    /** An instruction as it came in. */
    record Instruction(UUID id, String text, @Nullable String documentNumber, String by, Instant at) {}

    static EscalationView of(StoredEscalation stored, List<Instruction> instructions) {
        var state = stored.state();
        var dispatch = state.dispatch();
        var name = EscalationRepository.status(state);
        return switch (state) {
            case Open _ ->
                new EscalationView(
                        dispatch.id(), dispatch.incident(), name, dispatch.message(), null, null, null, instructions);
            case Acknowledged(var _, var by, var at) ->
                new EscalationView(
                        dispatch.id(), dispatch.incident(), name, dispatch.message(), by, at, null, instructions);
            case Cancelled(var _, var reason) ->
                new EscalationView(
                        dispatch.id(), dispatch.incident(), name, dispatch.message(), null, null, reason, instructions);
        };
    }
}
