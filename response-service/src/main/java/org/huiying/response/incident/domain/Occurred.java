package org.huiying.response.incident.domain;

import java.time.Instant;
import org.huiying.contracts.assessment.ConsultationEvent;
import org.huiying.contracts.assessment.EscalationEvent;
import org.huiying.contracts.assessment.GradeEvent;
import org.huiying.contracts.monitoring.OpinionEvent;
import org.huiying.contracts.response.FollowUpEvent;
import org.huiying.contracts.response.StatementEvent;
import org.huiying.contracts.vocabulary.IncidentEvent;

/** When a thing happened, as its event says; the time at which it was written down, where the event says nothing. */
public final class Occurred {

    private Occurred() {}

    public static Instant at(IncidentEvent event, Instant written) {
        return switch (event) {
            case OpinionEvent opinion -> at(opinion, written);
            case GradeEvent.GradeProposed proposed -> proposed.proposedAt();
            case GradeEvent.GradeAssigned assigned -> assigned.decidedAt();
            case ConsultationEvent consultation -> at(consultation);
            case EscalationEvent escalation -> at(escalation);
            case StatementEvent.StatementPublished published -> published.publishedAt();
            case FollowUpEvent.PressConferenceHeld held -> held.heldAt();
            case FollowUpEvent.ReportSent sent -> sent.sentAt();
            default -> written;
        };
    }

    private static Instant at(OpinionEvent event, Instant written) {
        return switch (event) {
            case OpinionEvent.OpinionDetected _, OpinionEvent.OpinionSplit _ -> written;
            case OpinionEvent.OpinionVerified verified -> verified.at();
            case OpinionEvent.OpinionDismissed dismissed -> dismissed.at();
            case OpinionEvent.OpinionTransferred transferred -> transferred.at();
            case OpinionEvent.OpinionMergedInto merged -> merged.at();
            case OpinionEvent.OpinionAbsorbed absorbed -> absorbed.at();
            case OpinionEvent.MergeUndone undone -> undone.at();
            case OpinionEvent.SignalsUpdated updated -> updated.signals().asOf();
            case OpinionEvent.OpinionWorsened worsened -> worsened.signals().asOf();
            case OpinionEvent.OpinionWarned warned -> warned.at();
            case OpinionEvent.OpinionSubsiding subsiding -> subsiding.at();
            case OpinionEvent.OpinionCalm calm -> calm.at();
            case OpinionEvent.OpinionRevived revived -> revived.at();
            case OpinionEvent.OpinionSuspectedFalse suspected -> suspected.at();
            case OpinionEvent.SuspicionWithdrawn withdrawn -> withdrawn.at();
        };
    }

    private static Instant at(ConsultationEvent event) {
        return switch (event) {
            case ConsultationEvent.ConsultationOpened opened -> opened.openedAt();
            case ConsultationEvent.DepartmentViewGiven given -> given.givenAt();
            case ConsultationEvent.ConsultationDecided decided -> decided.decidedAt();
        };
    }

    private static Instant at(EscalationEvent event) {
        return switch (event) {
            case EscalationEvent.EscalatedToCounty escalated ->
                escalated.message().sentAt();
            case EscalationEvent.EscalatedToCity escalated ->
                escalated.message().sentAt();
            case EscalationEvent.EscalationUpdated updated -> updated.message().sentAt();
            case EscalationEvent.EscalationCancelled cancelled ->
                cancelled.message().sentAt();
            case EscalationEvent.EscalationAcknowledged acknowledged -> acknowledged.at();
            case EscalationEvent.InstructionReceived instruction -> instruction.at();
        };
    }
}
