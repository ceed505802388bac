package org.huiying.contracts.response;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.wire.EventType;

/** A task handed to a section, unit or township office. */
public sealed interface TaskEvent extends IncidentFileEvent {

    UUID taskId();

    /** @param unit the section, unit or township office that must do it */
    @EventType(value = "org.huiying.response.TaskIssued.v1", meaning = "A task was handed to a unit.")
    record TaskIssued(
            IncidentRef incident, UUID taskId, String title, String unit, Post post, Instant dueAt, Instant at)
            implements TaskEvent {}

    @EventType(value = "org.huiying.response.TaskSignedFor.v1", meaning = "The unit signed for its task.")
    record TaskSignedFor(IncidentRef incident, UUID taskId, Instant at) implements TaskEvent {}

    @EventType(
            value = "org.huiying.response.TaskOverdue.v1",
            meaning = "A task passed its due time unfinished; it goes up.")
    record TaskOverdue(IncidentRef incident, UUID taskId, String unit, Post post, Instant dueAt) implements TaskEvent {}

    @EventType(value = "org.huiying.response.TaskDone.v1", meaning = "A task was done, with proof.")
    record TaskDone(IncidentRef incident, UUID taskId, String proof, Instant at) implements TaskEvent {}
}
