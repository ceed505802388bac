package org.huiying.response.task;

import org.huiying.contracts.assessment.EscalationEvent.InstructionReceived;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.response.incident.FileFollower;
import org.huiying.response.incident.IncidentView;
import org.huiying.response.incident.domain.IncidentCourse;
import org.springframework.stereotype.Component;

/** Turns an instruction from above into a task. */
@Component
final class TaskFollower implements FileFollower {

    private final TaskHandler tasks;

    TaskFollower(TaskHandler tasks) {
        this.tasks = tasks;
    }

    @Override
    public void follow(IncidentView file, IncidentCourse course, IncidentEvent fact) {
        if (fact instanceof InstructionReceived instruction) {
            tasks.carryOut(file, instruction);
        }
    }
}
