package org.huiying.contracts.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.contracts.wire.EventType;
import org.jspecify.annotations.Nullable;

/** Escalation upwards, a public contract with the meaning of CAP 1.2 messages, keyed by incident. */
public sealed interface EscalationEvent extends IncidentEvent {

    UUID escalationId();

    /** Actual, or a drill, or a test of the line. */
    enum Status {
        ACTUAL,
        EXERCISE,
        TEST
    }

    /** CAP's kinds of message. */
    enum MsgType {
        ALERT,
        UPDATE,
        CANCEL,
        ACK,
        ERROR
    }

    /**
     * What an escalation says.
     *
     * @param text what happened, in the bureau's words; never the text of a post
     * @param forInformation whether no acknowledgement is asked for
     * @param references earlier messages that this one follows
     */
    record Message(
            Status status,
            MsgType msgType,
            Plan.Addressee addressee,
            boolean forInformation,
            PlanGrade planGrade,
            StatutoryClass statutoryClass,
            String text,
            List<Post> posts,
            Instant sentAt,
            List<UUID> references) {}

    @EventType(
            value = "org.huiying.assessment.EscalatedToCounty.v1",
            meaning = "The matter was put before the county's leadership or propaganda department.")
    record EscalatedToCounty(IncidentRef incident, UUID escalationId, Message message) implements EscalationEvent {}

    @EventType(
            value = "org.huiying.assessment.EscalatedToCity.v1",
            meaning = "The matter was put before the city's propaganda department.")
    record EscalatedToCity(IncidentRef incident, UUID escalationId, Message message) implements EscalationEvent {}

    @EventType(value = "org.huiying.assessment.EscalationUpdated.v1", meaning = "An escalation was brought up to date.")
    record EscalationUpdated(IncidentRef incident, UUID escalationId, Message message) implements EscalationEvent {}

    @EventType(value = "org.huiying.assessment.EscalationCancelled.v1", meaning = "An escalation no longer holds.")
    record EscalationCancelled(IncidentRef incident, UUID escalationId, Message message, String reason)
            implements EscalationEvent {}

    @EventType(value = "org.huiying.assessment.EscalationAcknowledged.v1", meaning = "The addressee has taken note.")
    record EscalationAcknowledged(
            IncidentRef incident,
            UUID escalationId,
            String by,
            @Nullable String note,
            Instant at) implements EscalationEvent {}

    /** @param by post or machine client that entered it; an instruction becomes a task */
    @EventType(
            value = "org.huiying.assessment.InstructionReceived.v1",
            meaning = "The upper level gave an instruction.")
    record InstructionReceived(
            IncidentRef incident,
            UUID escalationId,
            UUID instructionId,
            String text,
            @Nullable String documentNumber,
            String by,
            Instant at)
            implements EscalationEvent {}
}
