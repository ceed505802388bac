package org.huiying.monitoring.importing;

import static org.huiying.platform.sql.Columns.utc;
import static org.huiying.platform.sql.Columns.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiying.monitoring.importing.domain.Profile.Field;
import org.huiying.monitoring.mention.domain.Receipt;
import org.huiying.monitoring.mention.domain.Submission;
import org.huiying.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps imports and the rows that are still to be worked off. */
@Component
final class ImportRepository {

    private static final int CHUNK = 1_000;

    /** A row that waits. */
    record Waiting(int number, Submission submission) {}

    /** A row that was not taken; nothing of what stood in it. */
    record RowError(int number, String code, @Nullable String column) {}

    private record Columns(Map<Field, String> byField) {}

    private final JdbcClient jdbc;
    private final Json json;

    ImportRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(ImportJob job) {
        jdbc.sql("""
                        INSERT INTO import_job (import_id, profile, columns, dry_run, exercise, state, total, accepted, measured,
                          repeated, rejected, created_at, finished_at, version)
                        VALUES (:id, :profile, :columns::jsonb, :dryRun, :exercise, :state, :total, :accepted, :measured, :repeated,
                          :rejected, :createdAt, :finishedAt, 1)""")
                .param("id", job.id())
                .param("profile", job.profile())
                .param("columns", json.write(new Columns(job.columns())))
                .param("dryRun", job.dryRun())
                .param("exercise", job.exercise())
                .param("state", job.finishedAt() == null ? "RUNNING" : "DONE")
                .param("total", job.total())
                .param("accepted", job.receipt().accepted())
                .param("measured", job.receipt().measured())
                .param("repeated", job.receipt().repeated())
                .param("rejected", job.rejected())
                .param("createdAt", utc(job.createdAt()))
                .param("finishedAt", utcOrNull(job.finishedAt()))
                .update();
    }

    void insertRows(UUID id, List<TableReader.Row> rows) {
        for (var from = 0; from < rows.size(); from += CHUNK) {
            jdbc.sql("""
                            INSERT INTO import_row (import_id, row_number, submission, error_code, error_column)
                            SELECT :id, r."number", r."submission", r."errorCode", r."errorColumn"
                            FROM jsonb_to_recordset(:rows::jsonb)
                              AS r("number" integer, "submission" jsonb, "errorCode" text, "errorColumn" text)""")
                    .param("id", id)
                    .param("rows", json.write(rows.subList(from, Math.min(rows.size(), from + CHUNK))))
                    .update();
        }
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("SELECT * FROM import_job WHERE import_id = :id")
                .param("id", id)
                .query((rs, _) -> job(rs))
                .optional();
    }

    /** The oldest one that has rows to be worked off, held until the transaction ends. */
    Optional<ImportJob> claim() {
        return jdbc.sql("""
                        SELECT * FROM import_job WHERE state = 'RUNNING' ORDER BY created_at LIMIT 1
                        FOR UPDATE SKIP LOCKED""").query((rs, _) -> job(rs)).optional();
    }

    List<Waiting> waiting(UUID id, int limit) {
        return jdbc.sql("""
                        SELECT row_number, submission FROM import_row
                        WHERE import_id = :id AND submission IS NOT NULL ORDER BY row_number LIMIT :limit""")
                .param("id", id)
                .param("limit", limit)
                .query((rs, _) ->
                        new Waiting(rs.getInt("row_number"), json.read(rs.getString("submission"), Submission.class)))
                .list();
    }

    /** Adds to the counts and drops the rows up to the given one. */
    void advance(UUID id, int upTo, Receipt receipt) {
        jdbc.sql("DELETE FROM import_row WHERE import_id = :id AND row_number <= :upTo AND submission IS NOT NULL")
                .param("id", id)
                .param("upTo", upTo)
                .update();
        jdbc.sql("""
                        UPDATE import_job SET accepted = accepted + :accepted, measured = measured + :measured,
                          repeated = repeated + :repeated, version = version + 1
                        WHERE import_id = :id""")
                .param("id", id)
                .param("accepted", receipt.accepted())
                .param("measured", receipt.measured())
                .param("repeated", receipt.repeated())
                .update();
    }

    void finish(UUID id, Instant at) {
        jdbc.sql("UPDATE import_job SET state = 'DONE', finished_at = :at, version = version + 1 WHERE import_id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    List<RowError> errors(UUID id) {
        return jdbc.sql("""
                        SELECT row_number, error_code, error_column FROM import_row
                        WHERE import_id = :id AND error_code IS NOT NULL ORDER BY row_number""")
                .param("id", id)
                .query((rs, _) ->
                        new RowError(rs.getInt("row_number"), rs.getString("error_code"), rs.getString("error_column")))
                .list();
    }

    private ImportJob job(ResultSet rs) throws SQLException {
        var finished = rs.getObject("finished_at", OffsetDateTime.class);
        return new ImportJob(
                rs.getObject("import_id", UUID.class),
                rs.getString("profile"),
                json.read(rs.getString("columns"), Columns.class).byField(),
                rs.getBoolean("dry_run"),
                rs.getBoolean("exercise"),
                rs.getInt("total"),
                new Receipt(rs.getInt("accepted"), rs.getInt("measured"), rs.getInt("repeated")),
                rs.getInt("rejected"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                rs.getLong("version"));
    }
}
