package org.huiying.contracts.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.wire.EventType;

/** All that happens to an incident's file apart from its statements, keyed by incident. */
public sealed interface IncidentFileEvent extends IncidentEvent
        permits IncidentFileEvent.IncidentOpened,
                IncidentFileEvent.ResponseStarted,
                IncidentFileEvent.WorkTeamFormed,
                IncidentFileEvent.IncidentMergedInto,
                IncidentFileEvent.IncidentAbsorbed,
                IncidentFileEvent.IncidentLinked,
                IncidentFileEvent.IncidentTransferred,
                IncidentFileEvent.IncidentDismissed,
                IncidentFileEvent.CalmDeclared,
                IncidentFileEvent.IncidentClosed,
                IncidentFileEvent.IncidentReopened,
                IncidentFileEvent.ReviewCompleted,
                IncidentFileEvent.PlanChangeProposed,
                TaskEvent,
                ClockEvent,
                FollowUpEvent {

    @EventType(
            value = "org.huiying.response.IncidentOpened.v1",
            meaning = "The file was opened by the first event that spoke of the incident.")
    record IncidentOpened(IncidentRef incident, Instant openedAt) implements IncidentFileEvent {}

    @EventType(value = "org.huiying.response.ResponseStarted.v1", meaning = "The office started the response.")
    record ResponseStarted(IncidentRef incident, PlanGrade planGrade, Post by, Instant at)
            implements IncidentFileEvent {}

    /** @param lead unit and post that leads; posts, never names */
    @EventType(
            value = "org.huiying.response.WorkTeamFormed.v1",
            meaning = "Lead, liaison and sub-groups were named, by unit and post.")
    record WorkTeamFormed(IncidentRef incident, String lead, String liaison, List<String> groups, Instant at)
            implements IncidentFileEvent {}

    @EventType(
            value = "org.huiying.response.IncidentMergedInto.v1",
            meaning = "A graded incident was merged into another one (key: the one that ends).")
    record IncidentMergedInto(IncidentRef incident, UUID mergeId, IncidentRef into, Post by, Instant at)
            implements IncidentFileEvent {}

    @EventType(
            value = "org.huiying.response.IncidentAbsorbed.v1",
            meaning = "Another graded incident was merged into this one.")
    record IncidentAbsorbed(IncidentRef incident, UUID mergeId, IncidentRef absorbed, Instant at)
            implements IncidentFileEvent {}

    @EventType(
            value = "org.huiying.response.IncidentLinked.v1",
            meaning = "Two incidents were linked; each keeps its own life.")
    record IncidentLinked(IncidentRef incident, UUID other, String reason, Post by, Instant at)
            implements IncidentFileEvent {}

    @EventType(
            value = "org.huiying.response.IncidentTransferred.v1",
            meaning = "A graded incident was handed to another department.")
    record IncidentTransferred(IncidentRef incident, String to, String reason, Post by, Instant at)
            implements IncidentFileEvent {}

    @EventType(
            value = "org.huiying.response.IncidentDismissed.v1",
            meaning = "A graded incident turned out to be none.")
    record IncidentDismissed(IncidentRef incident, String reason, Post by, Instant at) implements IncidentFileEvent {}

    @EventType(
            value = "org.huiying.response.CalmDeclared.v1",
            meaning = "A person of the grade's post declared the matter calm.")
    record CalmDeclared(IncidentRef incident, Post by, Instant at) implements IncidentFileEvent {}

    @EventType(value = "org.huiying.response.IncidentClosed.v1", meaning = "The file was closed after its review.")
    record IncidentClosed(IncidentRef incident, PlanGrade planGrade, Post by, Instant at)
            implements IncidentFileEvent {}

    @EventType(
            value = "org.huiying.response.IncidentReopened.v1",
            meaning = "The file was opened again: a second wave, or a person's decision.")
    record IncidentReopened(IncidentRef incident, String reason, Instant at) implements IncidentFileEvent {}

    @EventType(value = "org.huiying.response.ReviewCompleted.v1", meaning = "The after-action review was completed.")
    record ReviewCompleted(IncidentRef incident, UUID reviewId, Post by, Instant at) implements IncidentFileEvent {}

    @EventType(
            value = "org.huiying.response.PlanChangeProposed.v1",
            meaning = "A review proposes a change of the plan.")
    record PlanChangeProposed(IncidentRef incident, UUID reviewId, String proposal, Instant at)
            implements IncidentFileEvent {}
}
