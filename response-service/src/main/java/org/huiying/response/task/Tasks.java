package org.huiying.response.task;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tasks of an incident, for the features that show them. */
@Component
public final class Tasks {

    private final TaskRepository tasks;

    Tasks(TaskRepository tasks) {
        this.tasks = tasks;
    }

    public List<TaskView> of(UUID incidentId) {
        return tasks.views(incidentId);
    }
}
