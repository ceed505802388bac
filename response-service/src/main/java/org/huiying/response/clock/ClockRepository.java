package org.huiying.response.clock;

import static org.huiying.platform.sql.Columns.instantOrNull;
import static org.huiying.platform.sql.Columns.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.response.clock.domain.ClockState;
import org.huiying.response.clock.domain.ClockState.Breached;
import org.huiying.response.clock.domain.ClockState.Cancelled;
import org.huiying.response.clock.domain.ClockState.Met;
import org.huiying.response.clock.domain.ClockState.Paused;
import org.huiying.response.clock.domain.ClockState.Running;
import org.huiying.response.clock.domain.ClockTerm;
import org.huiying.response.clock.domain.IncidentClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the clocks; writers hold the incident's lock. */
@Component
final class ClockRepository {

    private static final String SAVE = """
            INSERT INTO clock (clock_id, incident_id, name, subject, starts_at, limit_ms, paused_ms, due_at, statutory,
                               basis, provisional, state, warned, paused_since, done_at, reason, updated_at)
            VALUES (:id, :incident, :name, :subject, :starts, :limit, :paused, :due, :statutory,
                    :basis, :provisional, :state, :warned, :since, :done, :reason, :now)
            ON CONFLICT (clock_id) DO UPDATE SET
                starts_at = excluded.starts_at, limit_ms = excluded.limit_ms, paused_ms = excluded.paused_ms,
                due_at = excluded.due_at, statutory = excluded.statutory, basis = excluded.basis,
                provisional = excluded.provisional, state = excluded.state, warned = excluded.warned,
                paused_since = excluded.paused_since, done_at = excluded.done_at, reason = excluded.reason,
                updated_at = excluded.updated_at, version = clock.version + 1""";

    /** What of a state stands in columns of its own. */
    private record Columns(
            String state,
            int warned,
            @Nullable Instant pausedSince,
            @Nullable Instant doneAt,
            @Nullable String reason) {

        static Columns of(ClockState state) {
            return switch (state) {
                case Running(var _, var warned) ->
                    new Columns(warned == 0 ? "RUNNING" : "WARNED", warned, null, null, null);
                case Paused(var _, var warned, var since, var why) -> new Columns("PAUSED", warned, since, null, why);
                case Met(var _, var done) -> new Columns("MET", 0, null, done, null);
                case Breached(var _, var done, var why) -> new Columns("BREACHED", 0, null, done, why);
                case Cancelled(var _, var why) -> new Columns("CANCELLED", 0, null, null, why);
            };
        }

        ClockState under(ClockTerm term) {
            return switch (state) {
                case "RUNNING", "WARNED" -> new Running(term, warned);
                case "PAUSED" -> new Paused(term, warned, known(pausedSince), known(reason));
                case "MET" -> new Met(term, known(doneAt));
                case "BREACHED" -> new Breached(term, doneAt, reason);
                case "CANCELLED" -> new Cancelled(term, known(reason));
                default -> throw new IllegalStateException("unknown clock state " + state);
            };
        }

        private static <T> T known(@Nullable T value) {
            if (value == null) {
                throw new IllegalStateException("a clock's row lacks what its state needs");
            }
            return value;
        }
    }

    private final JdbcClient jdbc;

    ClockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(IncidentClock clock, Instant now) {
        var term = clock.state().term();
        var columns = Columns.of(clock.state());
        jdbc.sql(SAVE)
                .param("id", clock.id())
                .param("incident", clock.incident().id())
                .param("name", clock.name().name())
                .param("subject", clock.subject())
                .param("starts", utcOrNull(term.startsAt()))
                .param("limit", term.limit().toMillis())
                .param("paused", term.paused().toMillis())
                .param("due", utcOrNull(term.dueAt()))
                .param("statutory", term.statutory())
                .param("basis", term.basis())
                .param("provisional", term.provisional())
                .param("state", columns.state())
                .param("warned", columns.warned())
                .param("since", utcOrNull(columns.pausedSince()))
                .param("done", utcOrNull(columns.doneAt()))
                .param("reason", columns.reason())
                .param("now", utcOrNull(now))
                .update();
    }

    /** The clocks of an incident that were not cancelled, as the rules see them. */
    List<IncidentClock> held(IncidentRef incident) {
        return jdbc.sql(
                        "SELECT * FROM clock WHERE incident_id = :id AND state <> 'CANCELLED' ORDER BY due_at, clock_id")
                .param("id", incident.id())
                .query(clockOf(incident))
                .list();
    }

    Optional<IncidentClock> find(UUID clockId, IncidentRef incident) {
        return jdbc.sql("SELECT * FROM clock WHERE clock_id = :id")
                .param("id", clockId)
                .query(clockOf(incident))
                .optional();
    }

    Optional<ClockView> view(UUID clockId) {
        return jdbc.sql("SELECT * FROM clock WHERE clock_id = :id")
                .param("id", clockId)
                .query(ClockRepository::viewOf)
                .optional();
    }

    List<ClockView> views(UUID incidentId) {
        return jdbc.sql("SELECT * FROM clock WHERE incident_id = :id ORDER BY due_at, clock_id")
                .param("id", incidentId)
                .query(ClockRepository::viewOf)
                .list();
    }

    private static RowMapper<IncidentClock> clockOf(IncidentRef incident) {
        return (row, _) -> new IncidentClock(
                row.getObject("clock_id", UUID.class),
                incident,
                ClockName.valueOf(row.getString("name")),
                row.getString("subject"),
                columns(row).under(term(row)));
    }

    private static Columns columns(ResultSet row) throws SQLException {
        return new Columns(
                row.getString("state"),
                row.getInt("warned"),
                instantOrNull(row, "paused_since"),
                instantOrNull(row, "done_at"),
                row.getString("reason"));
    }

    private static ClockTerm term(ResultSet row) throws SQLException {
        return new ClockTerm(
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("limit_ms")),
                Duration.ofMillis(row.getLong("paused_ms")),
                row.getBoolean("statutory"),
                row.getString("basis"),
                row.getBoolean("provisional"));
    }

    private static ClockView viewOf(ResultSet row, int number) throws SQLException {
        return new ClockView(
                row.getObject("clock_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                ClockName.valueOf(row.getString("name")),
                row.getString("subject"),
                row.getString("state"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("statutory"),
                row.getString("basis"),
                row.getInt("warned"),
                instantOrNull(row, "done_at"),
                row.getString("reason"),
                row.getLong("version"));
    }
}
