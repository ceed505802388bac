package org.huiying.assessment.escalation;

import java.time.Instant;
import java.util.UUID;
import org.huiying.assessment.escalation.domain.Dispatch;
import org.huiying.contracts.assessment.EscalationEvent;
import org.huiying.contracts.assessment.EscalationEvent.EscalationAcknowledged;
import org.huiying.contracts.assessment.EscalationEvent.InstructionReceived;
import org.huiying.contracts.assessment.EscalationEvent.Message;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list that other systems read by cursor: what happened to an escalation.
 *
 * @param id the escalation, under which it is acknowledged and instructed
 * @param type event type as on the topic
 * @param message the newest message to the addressee
 * @param by who answered, for acknowledgements and instructions
 */
record EscalationItem(
        UUID id,
        String type,
        IncidentRef incident,
        Message message,
        @Nullable String by,
        @Nullable String text,
        Instant at) {

    static EscalationItem of(String type, EscalationEvent event, Dispatch dispatch, Instant now) {
        return switch (event) {
            case EscalationAcknowledged e -> answer(type, dispatch, e.by(), e.note(), now);
            case InstructionReceived e -> answer(type, dispatch, e.by(), e.text(), now);
            case EscalationEvent.EscalatedToCounty _,
                    EscalationEvent.EscalatedToCity _,
                    EscalationEvent.EscalationUpdated _,
                    EscalationEvent.EscalationCancelled _ -> answer(type, dispatch, null, null, now);
        };
    }

    private static EscalationItem answer(
            String type, Dispatch dispatch, @Nullable String by, @Nullable String text, Instant now) {
        return new EscalationItem(dispatch.id(), type, dispatch.incident(), dispatch.message(), by, text, now);
    }
}
