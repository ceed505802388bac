package org.huiying.notification.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.notification.alert.domain.Alert;
import org.huiying.notification.alert.domain.Alert.Acknowledged;
import org.huiying.notification.alert.domain.Alert.Cancelled;
import org.huiying.notification.alert.domain.Alert.Exhausted;
import org.huiying.notification.alert.domain.Alert.Informed;
import org.huiying.notification.alert.domain.Alert.Waiting;
import org.huiying.notification.alert.domain.AlertStep;
import org.huiying.platform.json.Json;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts and the steps that were told. */
@Repository
final class AlertRepository {

    private final JdbcClient jdbc;
    private final Json json;

    AlertRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when an alert of the same cause exists already. */
    boolean insert(AlertRow row) {
        return bind(jdbc.sql("""
                        INSERT INTO alert (alert_id, incident_id, incident_number, exercise, cause_id, cause_type, text,
                                           steps, state, step, due_at, decided_by, decided_at, created_at)
                        VALUES (:id, :incident, :number, :exercise, :cause, :type, :text,
                                :steps::jsonb, :state, :step, :due, :by, :at, :created)
                        ON CONFLICT (cause_id) DO NOTHING"""), row)
                        .param("incident", row.incidentId())
                        .param("number", row.incidentNumber())
                        .param("exercise", row.exercise())
                        .param("cause", row.causeId())
                        .param("type", row.causeType())
                        .param("text", row.text())
                        .param("steps", json.write(row.alert().steps()))
                        .param("created", Timestamp.from(row.createdAt()))
                        .update()
                == 1;
    }

    void save(AlertRow row) {
        var updated = bind(jdbc.sql("""
                        UPDATE alert SET state = :state, step = :step, due_at = :due, decided_by = :by, decided_at = :at,
                               version = version + 1, updated_at = now()
                        WHERE alert_id = :id AND version = :version"""), row).param("version", row.version()).update();
        if (updated == 0) {
            throw Refusal.stale("stale-version");
        }
    }

    void told(UUID alertId, AlertStep step, Instant at) {
        jdbc.sql("INSERT INTO alert_step (alert_id, step, posts, told_at) VALUES (:id, :step, :posts, :at)")
                .param("id", alertId)
                .param("step", step.step())
                .param("posts", step.posts().stream().map(Post::name).toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<AlertRow> find(UUID alertId) {
        return jdbc.sql("SELECT * FROM alert WHERE alert_id = :id FOR UPDATE")
                .param("id", alertId)
                .query(this::row)
                .optional();
    }

    List<UUID> openOf(UUID incidentId) {
        return jdbc.sql("SELECT alert_id FROM alert WHERE incident_id = :id AND state IN ('WAITING', 'EXHAUSTED')")
                .param("id", incidentId)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Alerts that were told to any of these posts, newest first. */
    List<AlertRow> page(Collection<String> posts, @Nullable String state, PageQuery query) {
        return jdbc.sql("""
                        SELECT * FROM alert a WHERE (:state::text IS NULL OR state = :state)
                          AND (:after::uuid IS NULL OR alert_id < :after)
                          AND (:since::timestamptz IS NULL OR updated_at >= :since)
                          AND EXISTS (SELECT 1 FROM alert_step s WHERE s.alert_id = a.alert_id AND s.posts && :posts::text[])
                        ORDER BY alert_id DESC LIMIT :limit""")
                .param("state", state)
                .param("after", query.after(UUID::fromString).orElse(null))
                .param("since", timestamp(query.updatedSince()))
                .param("posts", posts.toArray(String[]::new))
                .param("limit", query.limitPlusOne())
                .query(this::row)
                .list();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, AlertRow row) {
        var alert = row.alert();
        return sql.param("id", row.alertId())
                .param("state", state(alert))
                .param("step", step(alert))
                .param("due", timestamp(alert instanceof Waiting w ? w.dueAt() : null))
                .param("by", alert instanceof Acknowledged a ? a.by().name() : null)
                .param("at", timestamp(alert instanceof Acknowledged a ? a.at() : null));
    }

    static String state(Alert alert) {
        return switch (alert) {
            case Waiting _ -> "WAITING";
            case Exhausted _ -> "EXHAUSTED";
            case Acknowledged _ -> "ACKNOWLEDGED";
            case Informed _ -> "INFORMED";
            case Cancelled _ -> "CANCELLED";
        };
    }

    static int step(Alert alert) {
        return switch (alert) {
            case Waiting w -> w.step();
            case Exhausted e -> e.step();
            case Acknowledged a -> a.step();
            case Informed i -> i.step();
            case Cancelled c -> c.step();
        };
    }

    private AlertRow row(ResultSet row, int n) throws SQLException {
        return new AlertRow(
                row.getObject("alert_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                row.getString("incident_number"),
                row.getBoolean("exercise"),
                row.getObject("cause_id", UUID.class),
                row.getString("cause_type"),
                row.getString("text"),
                alert(row),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"));
    }

    private Alert alert(ResultSet row) throws SQLException {
        var steps = List.copyOf(Arrays.asList(json.read(row.getString("steps"), AlertStep[].class)));
        var step = row.getInt("step");
        return switch (row.getString("state")) {
            case "WAITING" ->
                new Waiting(steps, step, row.getTimestamp("due_at").toInstant());
            case "EXHAUSTED" -> new Exhausted(steps, step);
            case "ACKNOWLEDGED" ->
                new Acknowledged(
                        steps,
                        step,
                        Post.valueOf(row.getString("decided_by")),
                        row.getTimestamp("decided_at").toInstant());
            case "INFORMED" -> new Informed(steps, step);
            case "CANCELLED" -> new Cancelled(steps, step);
            default -> throw new IllegalStateException("unknown state of alert " + row.getString("alert_id"));
        };
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
