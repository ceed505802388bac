package org.huiying.contracts.response;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.wire.EventType;

/** What follows a statement: the public's further questions, promises, press conferences and reports upwards. */
public sealed interface FollowUpEvent extends IncidentFileEvent {

    @EventType(value = "org.huiying.response.ConcernRaised.v1", meaning = "The public asks something further.")
    record ConcernRaised(IncidentRef incident, UUID concernId, String question, int mentions, Instant at)
            implements FollowUpEvent {}

    @EventType(value = "org.huiying.response.ConcernAnswered.v1", meaning = "A further question was answered.")
    record ConcernAnswered(IncidentRef incident, UUID concernId, UUID answerId, Instant at) implements FollowUpEvent {}

    @EventType(value = "org.huiying.response.ConcernEscalated.v1", meaning = "A further question needs a consultation.")
    record ConcernEscalated(IncidentRef incident, UUID concernId, String reason, Instant at) implements FollowUpEvent {}

    @EventType(value = "org.huiying.response.PromiseMade.v1", meaning = "The bureau promised something in public.")
    record PromiseMade(IncidentRef incident, UUID promiseId, String promise, Instant dueAt, Instant at)
            implements FollowUpEvent {}

    @EventType(value = "org.huiying.response.PromiseKept.v1", meaning = "A public promise was kept.")
    record PromiseKept(IncidentRef incident, UUID promiseId, Instant at) implements FollowUpEvent {}

    @EventType(value = "org.huiying.response.PromiseBroken.v1", meaning = "A public promise passed its date unkept.")
    record PromiseBroken(IncidentRef incident, UUID promiseId, Instant dueAt) implements FollowUpEvent {}

    @EventType(value = "org.huiying.response.PressConferenceScheduled.v1", meaning = "A press conference was called.")
    record PressConferenceScheduled(IncidentRef incident, UUID conferenceId, String place, Instant startsAt, Instant at)
            implements FollowUpEvent {}

    @EventType(
            value = "org.huiying.response.PressConferenceHeld.v1",
            meaning = "A press conference was held and recorded.")
    record PressConferenceHeld(IncidentRef incident, UUID conferenceId, Instant heldAt) implements FollowUpEvent {}

    /** What a report upwards is. */
    enum ReportKind {
        INITIAL,
        FOLLOW_UP,
        FINAL,
        DAILY,
        SPECIAL
    }

    @EventType(value = "org.huiying.response.ReportSent.v1", meaning = "A report went up.")
    record ReportSent(IncidentRef incident, UUID reportId, ReportKind kind, int ordinal, Instant sentAt)
            implements FollowUpEvent {}
}
