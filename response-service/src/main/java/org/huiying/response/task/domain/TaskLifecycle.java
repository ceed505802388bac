package org.huiying.response.task.domain;

import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import java.time.Instant;
import org.huiying.contracts.response.TaskEvent;
import org.huiying.contracts.response.TaskEvent.TaskDone;
import org.huiying.contracts.response.TaskEvent.TaskIssued;
import org.huiying.contracts.response.TaskEvent.TaskOverdue;
import org.huiying.contracts.response.TaskEvent.TaskSignedFor;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Kind;
import org.huiying.response.task.domain.TaskCommand.Complete;
import org.huiying.response.task.domain.TaskCommand.Expire;
import org.huiying.response.task.domain.TaskCommand.Report;
import org.huiying.response.task.domain.TaskCommand.SignFor;
import org.huiying.response.task.domain.TaskCommand.Urge;
import org.huiying.response.task.domain.TaskState.Done;
import org.huiying.response.task.domain.TaskState.InProgress;
import org.huiying.response.task.domain.TaskState.Issued;
import org.huiying.response.task.domain.TaskState.SignedFor;

/** Issued, signed for, in progress, done with proof: one line for each legal arrow. */
public final class TaskLifecycle {

    private record Step(TaskState state, TaskCommand command) {}

    private TaskLifecycle() {}

    public static Decision<Task, TaskEvent> issue(Task task, Instant now) {
        if (!task.dueAt().isAfter(now)) {
            return refuse(Kind.RULE, "task-due-in-the-past", task.dueAt());
        }
        return accept(
                task,
                new TaskIssued(task.incident(), task.id(), task.title(), task.unit(), task.post(), task.dueAt(), now));
    }

    public static Decision<Task, TaskEvent> decide(Task task, TaskCommand command, Instant now) {
        return switch (new Step(task.state(), command)) {
            case Step(Issued _, SignFor _) ->
                accept(task.in(new SignedFor()), new TaskSignedFor(task.incident(), task.id(), now));
            case Step(SignedFor _, Report _), Step(InProgress _, Report _) -> accept(task.in(new InProgress()));
            case Step(SignedFor _, Complete(var proof)) -> done(task, proof, now);
            case Step(InProgress _, Complete(var proof)) -> done(task, proof, now);
            case Step(Issued _, Urge _), Step(SignedFor _, Urge _), Step(InProgress _, Urge _) -> accept(task.urged());
            case Step(Done _, Expire _) -> accept(task);
            case Step(var _, Expire _) when task.overdue() -> accept(task);
            case Step(var _, Expire _) ->
                accept(
                        task.late(),
                        new TaskOverdue(task.incident(), task.id(), task.unit(), task.post(), task.dueAt()));
            case Step(var state, var _) ->
                refuse(
                        Kind.CONFLICT,
                        "illegal-transition",
                        state.getClass().getSimpleName(),
                        command.getClass().getSimpleName());
        };
    }

    private static Decision<Task, TaskEvent> done(Task task, String proof, Instant now) {
        return accept(task.in(new Done(proof)), new TaskDone(task.incident(), task.id(), proof, now));
    }
}
