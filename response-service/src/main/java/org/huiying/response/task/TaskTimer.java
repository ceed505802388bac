package org.huiying.response.task;

import java.util.UUID;
import org.huiying.platform.json.Json;
import org.huiying.platform.timer.DueTimer;
import org.huiying.platform.timer.TimerHandler;
import org.springframework.stereotype.Component;

/** The moment at which an unfinished task is overdue. */
@Component
final class TaskTimer implements TimerHandler {

    private final TaskHandler tasks;
    private final Json json;

    TaskTimer(TaskHandler tasks, Json json) {
        this.tasks = tasks;
        this.json = json;
    }

    @Override
    public String kind() {
        return TaskHandler.TIMER;
    }

    @Override
    public void due(DueTimer timer) {
        var due = json.read(timer.payload(), TaskHandler.Due.class);
        tasks.expire(due.incidentId(), UUID.fromString(timer.key()));
    }
}
