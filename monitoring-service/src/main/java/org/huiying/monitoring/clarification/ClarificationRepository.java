package org.huiying.monitoring.clarification;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.instantOrNull;
import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huiying.contracts.response.StatementEvent;
import org.huiying.contracts.response.StatementEvent.StatementCorrected;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.contracts.response.StatementEvent.StatementWithdrawn;
import org.huiying.monitoring.clarification.domain.Resemblance;
import org.huiying.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What the bureau has published, as far as monitoring has heard. */
@Component
final class ClarificationRepository {

    private static final int LOOKED_AT = 2_000;
    private static final int MENTIONS = 20;

    private final JdbcClient jdbc;
    private final Json json;

    ClarificationRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The telling terms of a statement, and by which lists they were taken. */
    record Telling(Map<String, Integer> terms, String of) {}

    /** A statement whose terms are to be taken. */
    record Unread(UUID statementId, String area, String title, String summary) {}

    /** Terms with their weights, as a JSON object. */
    private record Weights(Map<String, Integer> terms) {}

    /** On several channels once, at the time of the first. */
    void published(StatementPublished event, Telling telling) {
        about(event, """
            INSERT INTO clarification AS c (statement_id, incident_id, exercise, kind, number, title, summary,
                                            url, content_sha256, published_at, area, terms, terms_of)
            VALUES (:id, :incident, :exercise, :kind, :number, :title, :summary, :url, :sha, :at, :area,
                    :terms::jsonb, :of)
            ON CONFLICT (statement_id) DO UPDATE
            SET kind = excluded.kind, number = excluded.number, title = excluded.title,
                summary = excluded.summary, url = excluded.url, content_sha256 = excluded.content_sha256,
                area = excluded.area, terms = excluded.terms, terms_of = excluded.terms_of,
                published_at = least(c.published_at, excluded.published_at)\
            """)
                .param("kind", event.kind().name())
                .param("number", event.number())
                .param("title", event.title())
                .param("summary", summary(event.summary()))
                .param("url", event.url())
                .param("sha", event.contentSha256())
                .param("at", utc(event.publishedAt()))
                .param("area", event.incident().area().name())
                .param("terms", json.write(new Weights(telling.terms())))
                .param("of", telling.of())
                .update();
    }

    /** Published statements whose terms were not taken by these lists. */
    List<Unread> unread(String lists, int most) {
        return jdbc.sql("""
            SELECT statement_id, area, title, summary FROM clarification
            WHERE published_at IS NOT NULL AND terms_of IS DISTINCT FROM :of
            ORDER BY published_at DESC, statement_id LIMIT :most\
            """)
                .param("of", lists)
                .param("most", most)
                .query((row, n) -> new Unread(
                        row.getObject("statement_id", UUID.class),
                        summary(row.getString("area")),
                        row.getString("title"),
                        summary(row.getString("summary"))))
                .list();
    }

    void read(UUID statementId, Telling telling) {
        jdbc.sql("UPDATE clarification SET terms = :terms::jsonb, terms_of = :of WHERE statement_id = :id")
                .param("id", statementId)
                .param("terms", json.write(new Weights(telling.terms())))
                .param("of", telling.of())
                .update();
    }

    private static String summary(@Nullable String told) {
        return Objects.requireNonNullElse(told, "");
    }

    /** Of several corrections the last one is kept. */
    void corrected(StatementCorrected event) {
        about(event, """
            INSERT INTO clarification AS c (statement_id, incident_id, exercise, corrected_at, correction_note)
            VALUES (:id, :incident, :exercise, :at, :note)
            ON CONFLICT (statement_id) DO UPDATE
            SET corrected_at = excluded.corrected_at, correction_note = excluded.correction_note
            WHERE c.corrected_at IS NULL OR c.corrected_at < excluded.corrected_at\
            """)
                .param("at", utc(event.at()))
                .param("note", event.note())
                .update();
    }

    void withdrawn(StatementWithdrawn event) {
        about(event, """
            INSERT INTO clarification AS c (statement_id, incident_id, exercise, withdrawn_at, withdrawal_reason)
            VALUES (:id, :incident, :exercise, :at, :reason)
            ON CONFLICT (statement_id) DO UPDATE
            SET withdrawn_at = excluded.withdrawn_at, withdrawal_reason = excluded.withdrawal_reason
            WHERE c.withdrawn_at IS NULL\
            """)
                .param("at", utc(event.at()))
                .param("reason", event.reason())
                .update();
    }

    private StatementSpec about(StatementEvent event, String sql) {
        return jdbc.sql(sql)
                .param("id", event.statementId())
                .param("incident", event.incident().id())
                .param("exercise", event.exercise());
    }

    /** What was published and read, newest first; drills apart from what is real. */
    List<Clarification> published(boolean exercise) {
        return jdbc.sql("""
            SELECT * FROM clarification
            WHERE published_at IS NOT NULL AND terms IS NOT NULL AND exercise = :exercise
            ORDER BY published_at DESC, statement_id LIMIT :limit\
            """)
                .param("exercise", exercise)
                .param("limit", LOOKED_AT)
                .query(this::clarification)
                .list();
    }

    /** The latest mentions of an opinion and of all that was merged into it, copies left out. */
    List<Resemblance.Text> mentions(UUID incidentId) {
        return jdbc.sql("""
            SELECT m.title, m.body, m.township, m.institutions
            FROM opinion_family(:id) f CROSS JOIN LATERAL (
                SELECT e.joined_at, m.* FROM opinion_mention e JOIN mention m USING (mention_id)
                WHERE e.cluster_key = f.cluster_key AND e.fold_of IS NULL AND m.erased_at IS NULL
                ORDER BY e.joined_at DESC, e.mention_id DESC LIMIT :limit) m
            ORDER BY m.joined_at DESC, m.mention_id DESC LIMIT :limit\
            """)
                .param("id", incidentId)
                .param("limit", MENTIONS)
                .query((row, n) -> new Resemblance.Text(
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("township"),
                        List.of(json.read(row.getString("institutions"), String[].class))))
                .list();
    }

    private Clarification clarification(ResultSet row, int n) throws SQLException {
        return new Clarification(
                row.getObject("statement_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                StatementEvent.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("title"),
                json.read(row.getString("terms"), Weights.class).terms(),
                row.getString("url"),
                instant(row, "published_at"),
                instantOrNull(row, "corrected_at"),
                row.getString("correction_note"),
                instantOrNull(row, "withdrawn_at"),
                row.getString("withdrawal_reason"));
    }
}
