package org.huiying.contracts.response;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.wire.EventType;

/** A deadline of an incident, from its start to its end; no clock ever approves anything by running out. */
public sealed interface ClockEvent extends IncidentFileEvent {

    UUID clockId();

    ClockName clock();

    /** @param basis the notice and article, or the plan's rule, that sets it */
    @EventType(
            value = "org.huiying.response.ClockStarted.v1",
            meaning = "A deadline runs, or was re-based by a new grade.")
    record ClockStarted(
            IncidentRef incident,
            UUID clockId,
            ClockName clock,
            Instant startsAt,
            Instant dueAt,
            boolean statutory,
            String basis)
            implements ClockEvent {}

    /** @param percent how much of the time has gone: 50, 75 or 90 */
    @EventType(
            value = "org.huiying.response.ClockWarned.v1",
            meaning = "50, 75 or 90 percent of a deadline's time have gone.")
    record ClockWarned(IncidentRef incident, UUID clockId, ClockName clock, int percent, Instant dueAt)
            implements ClockEvent {}

    @EventType(
            value = "org.huiying.response.ClockPaused.v1",
            meaning = "A deadline that may pause was paused, with a reason.")
    record ClockPaused(IncidentRef incident, UUID clockId, ClockName clock, String reason, Instant at)
            implements ClockEvent {}

    @EventType(value = "org.huiying.response.ClockResumed.v1", meaning = "A paused deadline runs again.")
    record ClockResumed(IncidentRef incident, UUID clockId, ClockName clock, Instant dueAt, Instant at)
            implements ClockEvent {}

    @EventType(value = "org.huiying.response.ClockMet.v1", meaning = "What the deadline asked for was done in time.")
    record ClockMet(IncidentRef incident, UUID clockId, ClockName clock, Instant metAt, Instant dueAt)
            implements ClockEvent {}

    @EventType(value = "org.huiying.response.ClockBreached.v1", meaning = "A deadline passed unmet.")
    record ClockBreached(IncidentRef incident, UUID clockId, ClockName clock, Instant dueAt) implements ClockEvent {}

    @EventType(value = "org.huiying.response.ClockCancelled.v1", meaning = "A deadline no longer applies.")
    record ClockCancelled(IncidentRef incident, UUID clockId, ClockName clock, String reason, Instant at)
            implements ClockEvent {}
}
