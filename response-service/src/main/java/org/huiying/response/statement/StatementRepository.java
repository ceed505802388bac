package org.huiying.response.statement;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.platform.json.Json;
import org.huiying.platform.problem.Refusal;
import org.huiying.response.statement.domain.Manuscript;
import org.huiying.response.statement.domain.StateName;
import org.huiying.response.statement.domain.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of statements and their versions. */
@Component
final class StatementRepository {

    private static final String SELECT = """
            SELECT s.*, v.title, v.body, v.facts,
                   i.number AS incident_number, i.title AS incident_title, i.area, i.found_at
            FROM statement s
            JOIN statement_version v ON v.statement_id = s.statement_id AND v.number = s.current_version
            JOIN incident i ON i.incident_id = s.incident_id
            """;

    private static final String INSERT = """
            INSERT INTO statement (statement_id, incident_id, kind, exercise, corrects, state, current_version,
                                   content_sha256, edited_by_subjects, created_at, updated_at)
            VALUES (:id, :incident, :kind, :exercise, :corrects, 'DRAFT', 1, :sha, :editors, :now, :now)""";

    private static final String UPDATE = """
            UPDATE statement
            SET state = :state, current_version = :number, content_sha256 = :sha, edited_by_subjects = :editors,
                round = :round, chain = :chain::jsonb, returned_reason = :returnedReason, returned_by = :returnedBy,
                number = :releaseNumber, release_at = :releaseAt, emergency = :emergency::jsonb,
                correction_note = :correctionNote, withdrawn_reason = :withdrawnReason, withdrawn_by = :withdrawnBy,
                withdrawn_at = :withdrawnAt, updated_at = :now, version = version + 1
            WHERE statement_id = :id AND version = :version""";

    private static final String INSERT_VERSION = """
            INSERT INTO statement_version (statement_id, number, title, body, facts, content_sha256, note,
                                           edited_by_subject, created_at)
            VALUES (:id, :number, :title, :body, :facts::jsonb, :sha, :note, :subject, :now)""";

    private final JdbcClient jdbc;
    private final Json json;
    private final StatementRowsRepository rows;

    StatementRepository(JdbcClient jdbc, Json json, StatementRowsRepository rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    void insert(Manuscript text, boolean exercise, Instant now) {
        jdbc.sql(INSERT)
                .param("id", text.id())
                .param("incident", text.incidentId())
                .param("kind", text.kind().name())
                .param("exercise", exercise)
                .param("corrects", text.corrects())
                .param("sha", text.text().sha256())
                .param("editors", text.editors().toArray(String[]::new))
                .param("now", utc(now))
                .update();
    }

    void insertVersion(Manuscript text, @Nullable String note, String subject, Instant now) {
        jdbc.sql(INSERT_VERSION)
                .param("id", text.id())
                .param("number", text.version())
                .param("title", text.text().title())
                .param("body", text.text().body())
                .param("facts", json.write(text.text().facts()))
                .param("sha", text.text().sha256())
                .param("note", note)
                .param("subject", subject)
                .param("now", utc(now))
                .update();
    }

    /** Only over the version that was read: a row that has moved on since is stale (412). */
    void update(Statement state, long version, Instant now) {
        var text = state.manuscript();
        var columns = StatementRowsRepository.columns(state);
        var release = columns.release();
        var emergency = release == null ? null : release.emergency();
        var withdrawnAt = columns.withdrawnAt();
        var updated = jdbc.sql(UPDATE)
                .param("id", text.id())
                .param("version", version)
                .param("state", StateName.of(state).name())
                .param("number", text.version())
                .param("sha", text.text().sha256())
                .param("editors", text.editors().toArray(String[]::new))
                .param("round", text.round())
                .param("chain", columns.chain() == null ? null : json.write(columns.chain()))
                .param("returnedReason", columns.returnedReason())
                .param("returnedBy", name(columns.returnedBy()))
                .param("releaseNumber", release == null ? null : release.number())
                .param("releaseAt", release == null ? null : utc(release.at()))
                .param("emergency", emergency == null ? null : json.write(emergency))
                .param("correctionNote", columns.correctionNote())
                .param("withdrawnReason", columns.withdrawnReason())
                .param("withdrawnBy", name(columns.withdrawnBy()))
                .param("withdrawnAt", withdrawnAt == null ? null : utc(withdrawnAt))
                .param("now", utc(now))
                .update();
        if (updated == 0) {
            throw Refusal.stale("stale-version", version);
        }
    }

    Optional<UUID> incidentOf(UUID id) {
        return jdbc.sql("SELECT incident_id FROM statement WHERE statement_id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    Optional<StoredStatement> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE s.statement_id = :id")
                .param("id", id)
                .query(this::stored)
                .optional();
    }

    List<StoredStatement> ofIncident(UUID incidentId) {
        return list(incidentId, null, null, null, 1000);
    }

    /** In the order of their ids, which is the order in which they were begun. */
    List<StoredStatement> list(
            @Nullable UUID incidentId,
            @Nullable StateName state,
            @Nullable UUID after,
            @Nullable Instant since,
            int limit) {
        return jdbc.sql(SELECT + """
                WHERE (:incident::uuid IS NULL OR s.incident_id = :incident::uuid)
                  AND (:state::text IS NULL OR s.state = :state::text)
                  AND (:after::uuid IS NULL OR s.statement_id > :after::uuid)
                  AND (:since::timestamptz IS NULL OR s.updated_at >= :since::timestamptz)
                ORDER BY s.statement_id LIMIT :limit""")
                .param("incident", incidentId)
                .param("state", name(state))
                .param("after", after)
                .param("since", since == null ? null : utc(since))
                .param("limit", limit)
                .query(this::stored)
                .list();
    }

    List<StatementVersion> versions(UUID id) {
        return jdbc.sql("SELECT * FROM statement_version WHERE statement_id = :id ORDER BY number")
                .param("id", id)
                .query((row, n) -> version(row))
                .list();
    }

    private StatementVersion version(ResultSet row) throws SQLException {
        return new StatementVersion(
                row.getInt("number"),
                row.getString("title"),
                row.getString("body"),
                rows.facts(row),
                row.getString("content_sha256"),
                row.getString("note"),
                instant(row, "created_at"));
    }

    private StoredStatement stored(ResultSet row, int n) throws SQLException {
        var incident = new IncidentRef(
                row.getObject("incident_id", UUID.class),
                row.getString("incident_number"),
                row.getString("incident_title"),
                Area.valueOf(row.getString("area")),
                instant(row, "found_at"),
                row.getBoolean("exercise"));
        return new StoredStatement(
                rows.state(row),
                incident,
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getLong("version"));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
