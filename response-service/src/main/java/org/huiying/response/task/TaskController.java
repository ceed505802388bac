package org.huiying.response.task;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.huiying.platform.web.NotYetKnown;
import org.huiying.platform.web.Page;
import org.huiying.response.incident.IncidentFiles;
import org.huiying.response.task.domain.TaskCommand;
import org.huiying.response.task.domain.TaskCommand.Complete;
import org.huiying.response.task.domain.TaskCommand.Report;
import org.huiying.response.task.domain.TaskCommand.SignFor;
import org.huiying.response.task.domain.TaskCommand.Urge;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Doors to the tasks: the office hands them out and urges, the assignee signs for them, reports and finishes. */
@RestController
@RequestMapping("/api/v1")
final class TaskController {

    /** @param post who signs for it; the section's own staff unless said */
    record NewTask(
            @NotBlank @Size(max = 300) String title,
            @NotBlank @Size(max = 200) String unit,
            @Nullable Post post,
            @NotNull Instant dueAt) {}

    record Note(@NotBlank @Size(max = 2000) String note) {}

    record Proof(@NotBlank @Size(max = 2000) String proof) {}

    private final TaskHandler handler;
    private final TaskRepository tasks;
    private final IncidentFiles files;
    private final NotYetKnown known;

    TaskController(TaskHandler handler, TaskRepository tasks, IncidentFiles files, NotYetKnown known) {
        this.handler = handler;
        this.tasks = tasks;
        this.files = files;
        this.known = known;
    }

    @GetMapping("/incidents/{id}/tasks")
    @Access(posts = "STAFF")
    @Operation(summary = "List the tasks of an incident")
    Page<TaskView> list(@PathVariable UUID id) {
        known.await(id, () -> files.find(id));
        return new Page<>(tasks.views(id), null);
    }

    @PostMapping("/incidents/{id}/tasks")
    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Issue a task")
    ResponseEntity<TaskView> issue(@PathVariable UUID id, @Valid @RequestBody NewTask task) {
        known.await(id, () -> files.find(id));
        var post = task.post() == null ? Post.SECTION : task.post();
        var view = handler.issue(id, task.title(), task.unit(), post, task.dueAt());
        return Answers.created(URI.create("/api/v1/tasks/" + view.taskId()), view, view.version());
    }

    @GetMapping("/tasks/{id}")
    @Access(posts = "STAFF")
    @Operation(summary = "Read a task")
    ResponseEntity<TaskView> task(@PathVariable UUID id) {
        var view = tasks.view(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        return Answers.ok(view, view.version());
    }

    @PostMapping("/tasks/{id}/receipt")
    @Access(posts = "STAFF")
    @Operation(summary = "Sign for a task")
    ResponseEntity<TaskView> sign(@PathVariable UUID id, IfMatch seen, Caller caller) {
        return done(id, seen.version(), caller, new SignFor());
    }

    @PostMapping("/tasks/{id}/progress")
    @Access(posts = "STAFF")
    @Operation(summary = "Report progress of a task")
    ResponseEntity<TaskView> report(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Note note, Caller caller) {
        return done(id, seen.version(), caller, new Report(note.note()));
    }

    @PostMapping("/tasks/{id}/completion")
    @Access(posts = "STAFF")
    @Operation(summary = "Complete a task with proof")
    ResponseEntity<TaskView> complete(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody Proof proof, Caller caller) {
        return done(id, seen.version(), caller, new Complete(proof.proof()));
    }

    @PostMapping("/tasks/{id}/urge")
    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Urge a task")
    ResponseEntity<TaskView> urge(@PathVariable UUID id, @Valid @RequestBody Note note, Caller caller) {
        return done(id, null, caller, new Urge(note.note()));
    }

    private ResponseEntity<TaskView> done(UUID id, @Nullable Long seen, Caller caller, TaskCommand command) {
        var view = handler.handle(id, seen, caller, command);
        return Answers.ok(view, view.version());
    }
}
