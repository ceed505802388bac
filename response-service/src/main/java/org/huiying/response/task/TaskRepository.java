package org.huiying.response.task;

import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.response.task.domain.Task;
import org.huiying.response.task.domain.TaskState;
import org.huiying.response.task.domain.TaskState.Done;
import org.huiying.response.task.domain.TaskState.InProgress;
import org.huiying.response.task.domain.TaskState.Issued;
import org.huiying.response.task.domain.TaskState.SignedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the tasks; writers hold the incident's lock. */
@Component
final class TaskRepository {

    private static final String INSERT = """
            INSERT INTO task (task_id, incident_id, title, unit, post, due_at, issued_at, instruction_id, state,
                              updated_at)
            VALUES (:id, :incident, :title, :unit, :post, :due, :now, :instruction, 'ISSUED', :now)
            ON CONFLICT DO NOTHING""";

    private final JdbcClient jdbc;

    TaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the instruction has become a task already. */
    boolean insert(Task task, @Nullable UUID instruction, Instant now) {
        return jdbc.sql(INSERT)
                        .param("id", task.id())
                        .param("incident", task.incident().id())
                        .param("title", task.title())
                        .param("unit", task.unit())
                        .param("post", task.post().name())
                        .param("due", utc(task.dueAt()))
                        .param("now", utc(now))
                        .param("instruction", instruction)
                        .update()
                == 1;
    }

    void save(Task task, Instant now) {
        jdbc.sql("""
                UPDATE task SET state = :state, overdue = :overdue, urges = :urges, proof = :proof, updated_at = :now,
                                version = version + 1
                WHERE task_id = :id""")
                .param("id", task.id())
                .param("state", stateOf(task.state()))
                .param("overdue", task.overdue())
                .param("urges", task.urges())
                .param("proof", task.state() instanceof Done(var proof) ? proof : null)
                .param("now", utc(now))
                .update();
    }

    void note(UUID entryId, UUID taskId, String kind, String note, Instant now) {
        jdbc.sql("INSERT INTO task_entry (entry_id, task_id, kind, note, at) VALUES (:id, :task, :kind, :note, :now)")
                .param("id", entryId)
                .param("task", taskId)
                .param("kind", kind)
                .param("note", note)
                .param("now", utc(now))
                .update();
    }

    Optional<Task> find(UUID taskId, IncidentRef incident) {
        return jdbc.sql("SELECT * FROM task WHERE task_id = :id")
                .param("id", taskId)
                .query((row, _) -> task(row, incident))
                .optional();
    }

    Optional<TaskView> view(UUID taskId) {
        return jdbc.sql("SELECT * FROM task WHERE task_id = :id")
                .param("id", taskId)
                .query(this::viewOf)
                .optional();
    }

    List<TaskView> views(UUID incidentId) {
        return jdbc.sql("SELECT * FROM task WHERE incident_id = :id ORDER BY task_id")
                .param("id", incidentId)
                .query(this::viewOf)
                .list();
    }

    private static Task task(ResultSet row, IncidentRef incident) throws SQLException {
        return new Task(
                row.getObject("task_id", UUID.class),
                incident,
                row.getString("title"),
                row.getString("unit"),
                Post.valueOf(row.getString("post")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("overdue"),
                row.getInt("urges"),
                state(row));
    }

    private static TaskState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "ISSUED" -> new Issued();
            case "SIGNED_FOR" -> new SignedFor();
            case "IN_PROGRESS" -> new InProgress();
            case "DONE" -> new Done(row.getString("proof"));
            default -> throw new IllegalStateException("unknown task state " + row.getString("state"));
        };
    }

    private static String stateOf(TaskState state) {
        return switch (state) {
            case Issued _ -> "ISSUED";
            case SignedFor _ -> "SIGNED_FOR";
            case InProgress _ -> "IN_PROGRESS";
            case Done _ -> "DONE";
        };
    }

    private TaskView viewOf(ResultSet row, int number) throws SQLException {
        var id = row.getObject("task_id", UUID.class);
        return new TaskView(
                id,
                row.getObject("incident_id", UUID.class),
                row.getString("title"),
                row.getString("unit"),
                Post.valueOf(row.getString("post")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getBoolean("overdue"),
                row.getInt("urges"),
                row.getString("proof"),
                row.getObject("instruction_id", UUID.class),
                entries(id),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private List<TaskView.Entry> entries(UUID taskId) {
        return jdbc.sql("SELECT kind, note, at FROM task_entry WHERE task_id = :id ORDER BY at, entry_id")
                .param("id", taskId)
                .query((row, _) -> new TaskView.Entry(
                        row.getString("kind"),
                        row.getString("note"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
