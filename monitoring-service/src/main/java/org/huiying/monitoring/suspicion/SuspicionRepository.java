package org.huiying.monitoring.suspicion;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.instantOrNull;
import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.SuspicionBasis;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.monitoring.suspicion.domain.Grounds;
import org.huiying.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks of suspected false; at most one of an opinion holds, and none is ever removed. */
@Component
final class SuspicionRepository {

    /** How many mentions the hint looks at; the description of the door says so. */
    static final int HINTED = 1_000;

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Json json;

    SuspicionRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Mark mark) {
        jdbc.sql("""
            INSERT INTO opinion_suspicion
                (suspicion_id, incident_id, basis, grounds, post, section, plan, marked_at)
            VALUES (:id, :incident, :basis, :grounds::jsonb, :post, :section, :plan, :at)\
            """)
                .param("id", mark.suspicionId())
                .param("incident", mark.incidentId())
                .param("basis", mark.basis().name())
                .param("grounds", json.write(mark.grounds()))
                .param("post", mark.by().name())
                .param("section", mark.section())
                .param("plan", mark.plan())
                .param("at", utc(mark.at()))
                .update();
    }

    /** Ends the mark that holds, if any does. */
    void end(UUID incidentId, Mark.End end) {
        jdbc.sql("""
            UPDATE opinion_suspicion
            SET ended_how = :how, ended_post = :post, ended_at = :at, ended_reason = :reason
            WHERE incident_id = :incident AND ended_at IS NULL\
            """)
                .param("incident", incidentId)
                .param("how", end.how().name())
                .param("post", end.by().name())
                .param("at", utc(end.at()))
                .param("reason", end.reason())
                .update();
    }

    Optional<Mark> open(UUID incidentId) {
        return jdbc.sql("SELECT * FROM opinion_suspicion WHERE incident_id = :id AND ended_at IS NULL")
                .param("id", incidentId)
                .query(this::mark)
                .optional();
    }

    /** Newest first. */
    List<Mark> ended(UUID incidentId) {
        return jdbc.sql("""
            SELECT * FROM opinion_suspicion WHERE incident_id = :id AND ended_at IS NOT NULL
            ORDER BY marked_at DESC, suspicion_id DESC LIMIT :limit\
            """)
                .param("id", incidentId)
                .param("limit", SHOWN)
                .query(this::mark)
                .list();
    }

    /** What the machine read in the latest mentions of the opinion and of all that was merged into it. */
    SuspicionView.Hint hint(UUID incidentId) {
        return jdbc.sql("""
            SELECT count(*) AS mentions,
                   count(*) FILTER (WHERE m.complaint_type = 'DOUBT') AS doubt,
                   count(*) FILTER (WHERE m.complaint_type = 'SUSPECTED_FALSE') AS falsehood
            FROM (SELECT e.mention_id
                  FROM opinion_family(:id) f CROSS JOIN LATERAL (
                      SELECT o.mention_id, o.joined_at FROM opinion_mention o WHERE o.cluster_key = f.cluster_key
                      ORDER BY o.joined_at DESC, o.mention_id DESC LIMIT :limit) e
                  ORDER BY e.joined_at DESC, e.mention_id DESC LIMIT :limit) latest
            JOIN mention m USING (mention_id) WHERE m.erased_at IS NULL\
            """)
                .param("limit", HINTED)
                .param("id", incidentId)
                .query((row, n) ->
                        new SuspicionView.Hint(row.getLong("mentions"), row.getLong("doubt"), row.getLong("falsehood")))
                .single();
    }

    private Mark mark(ResultSet row, int n) throws SQLException {
        return new Mark(
                row.getObject("suspicion_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                SuspicionBasis.valueOf(row.getString("basis")),
                json.read(row.getString("grounds"), Grounds.class),
                Post.valueOf(row.getString("post")),
                row.getString("section"),
                row.getObject("plan", Integer.class),
                instant(row, "marked_at"),
                end(row));
    }

    private static Mark.@Nullable End end(ResultSet row) throws SQLException {
        var at = instantOrNull(row, "ended_at");
        return at == null
                ? null
                : new Mark.End(
                        Mark.How.valueOf(row.getString("ended_how")),
                        Post.valueOf(row.getString("ended_post")),
                        at,
                        row.getString("ended_reason"));
    }
}
