package org.huiying.response.task.domain;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;

/**
 * A task of an incident.
 *
 * @param post who signs for it within the unit
 * @param overdue whether it was unfinished at its due time; it stays so
 * @param urges how often it was urged
 */
public record Task(
        UUID id,
        IncidentRef incident,
        String title,
        String unit,
        Post post,
        Instant dueAt,
        boolean overdue,
        int urges,
        TaskState state) {

    Task in(TaskState next) {
        return new Task(id, incident, title, unit, post, dueAt, overdue, urges, next);
    }

    Task late() {
        return new Task(id, incident, title, unit, post, dueAt, true, urges, state);
    }

    Task urged() {
        return new Task(id, incident, title, unit, post, dueAt, overdue, urges + 1, state);
    }
}
