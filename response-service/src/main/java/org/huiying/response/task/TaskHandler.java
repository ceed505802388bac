package org.huiying.response.task;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.assessment.EscalationEvent.InstructionReceived;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Caller;
import org.huiying.platform.timer.Timers;
import org.huiying.response.incident.IncidentFiles;
import org.huiying.response.incident.IncidentView;
import org.huiying.response.task.domain.Task;
import org.huiying.response.task.domain.TaskCommand;
import org.huiying.response.task.domain.TaskCommand.Report;
import org.huiying.response.task.domain.TaskCommand.Urge;
import org.huiying.response.task.domain.TaskLifecycle;
import org.huiying.response.task.domain.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out tasks and keeps what becomes of them, under the incident's lock. */
@Component
class TaskHandler {

    static final String TIMER = "task-due";
    private static final String OFFICE_UNIT = "领导小组办公室";
    private static final int LONGEST_TITLE = 300;

    /** What a timer carries. */
    record Due(UUID incidentId) {}

    private final TaskRepository tasks;
    private final IncidentFiles files;
    private final Timers timers;
    private final Audit audit;
    private final TaskSettings settings;
    private final Clock clock;
    private final Supplier<UUID> ids;

    TaskHandler(
            TaskRepository tasks,
            IncidentFiles files,
            Timers timers,
            Audit audit,
            TaskSettings settings,
            Clock clock,
            Supplier<UUID> ids) {
        this.tasks = tasks;
        this.files = files;
        this.timers = timers;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    TaskView issue(UUID incidentId, String title, String unit, Post post, Instant dueAt) {
        var file = files.lock(incidentId);
        if (!file.state().isOpen()) {
            throw Refusal.conflict("illegal-transition", file.state(), "IssueTask");
        }
        var task = task(file.ref(), title, unit, post, dueAt);
        issue(task, null);
        audit.record("task.issue", task.id().toString(), Map.of("incident", incidentId));
        return tasks.view(task.id()).orElseThrow();
    }

    /** An instruction from above becomes a task of the office, once. */
    @Transactional
    void carryOut(IncidentView file, InstructionReceived instruction) {
        var title = "落实批示：" + instruction.text();
        var shown = title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
        var due = clock.instant().plus(settings.instructionDue());
        issue(task(file.ref(), shown, OFFICE_UNIT, Post.OFFICE, due), instruction.instructionId());
    }

    /** @param seen the version that the caller has seen; null where none is asked for */
    @Transactional
    TaskView handle(UUID taskId, @Nullable Long seen, Caller caller, TaskCommand command) {
        var view = tasks.view(taskId).orElseThrow(() -> Refusal.notFound("not-found", taskId));
        var file = files.lock(view.incidentId());
        var current = tasks.view(taskId).orElseThrow();
        if (seen != null && seen != current.version()) {
            throw Refusal.stale("stale-version", current.version());
        }
        if (!(command instanceof Urge)
                && caller.acting(names(assignees(current.post()))).isEmpty()) {
            throw Refusal.forbidden("not-the-assignee", current.unit(), current.post());
        }
        decide(file, taskId, command);
        var action = "task." + command.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        audit.record(action, taskId.toString(), Map.of("incident", view.incidentId()));
        return tasks.view(taskId).orElseThrow();
    }

    @Transactional
    void expire(UUID incidentId, UUID taskId) {
        decide(files.lockBriefly(incidentId), taskId, new TaskCommand.Expire());
    }

    private Task task(IncidentRef ref, String title, String unit, Post post, Instant dueAt) {
        return new Task(ids.get(), ref, title, unit, post, dueAt, false, 0, new TaskState.Issued());
    }

    private void issue(Task task, @Nullable UUID instruction) {
        var issued = TaskLifecycle.issue(task, clock.instant()).orThrow();
        if (tasks.insert(task, instruction, clock.instant())) {
            timers.schedule(
                    TIMER,
                    task.id().toString(),
                    task.dueAt(),
                    new Due(task.incident().id()));
            issued.events().forEach(files::record);
        }
    }

    private void decide(IncidentView file, UUID taskId, TaskCommand command) {
        var task = tasks.find(taskId, file.ref()).orElseThrow();
        var decision = TaskLifecycle.decide(task, command, clock.instant()).orThrow();
        tasks.save(decision.next(), clock.instant());
        switch (command) {
            case Report(var note) -> tasks.note(ids.get(), taskId, "PROGRESS", note, clock.instant());
            case Urge(var note) -> tasks.note(ids.get(), taskId, "URGE", note, clock.instant());
            case TaskCommand.Complete _ -> timers.cancel(TIMER, taskId.toString());
            case TaskCommand.SignFor _, TaskCommand.Expire _ -> {}
        }
        decision.events().forEach(files::record);
    }

    /** A section's task may be signed for by its head too. */
    private static Set<Post> assignees(Post post) {
        return post == Post.SECTION ? EnumSet.of(Post.SECTION, Post.SECTION_HEAD) : EnumSet.of(post);
    }

    private static Set<String> names(Set<Post> posts) {
        return Set.copyOf(posts.stream().map(Post::name).toList());
    }
}
