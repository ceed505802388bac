package org.huiying.monitoring.importing;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.monitoring.importing.domain.WorkOrderState;
import org.huiying.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which work orders came in, and tells what became of them. */
@Component
final class WorkOrderRepository {

    /** What became of a work order; nothing of what stands in it, and nobody's name. */
    record Outcome(
            WorkOrderState state,
            Instant receivedAt,
            Instant updatedAt,
            boolean exercise,
            @Nullable Area area,
            @Nullable String incidentNumber,
            @Nullable PlanGrade planGrade) {}

    private record Row(UUID id, String sha256) {}

    private final JdbcClient jdbc;
    private final Json json;

    WorkOrderRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Hashes of what the known ones among them said last. */
    Map<UUID, String> among(Collection<UUID> ids) {
        var known = new HashMap<UUID, String>();
        jdbc.sql("SELECT mention_id, content_sha256 FROM work_order WHERE mention_id = ANY(:ids::uuid[])")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((rs, _) -> new Row(rs.getObject("mention_id", UUID.class), rs.getString("content_sha256")))
                .list()
                .forEach(row -> known.put(row.id(), row.sha256()));
        return known;
    }

    void save(Map<UUID, String> hashes, Instant now) {
        var rows = hashes.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .toList();
        jdbc.sql("""
                        INSERT INTO work_order (mention_id, content_sha256, received_at)
                        SELECT r."id", r."sha256", :now FROM jsonb_to_recordset(:rows::jsonb) AS r("id" uuid, "sha256" text)
                        ORDER BY 1
                        ON CONFLICT (mention_id) DO UPDATE SET content_sha256 = excluded.content_sha256""").param("rows", json.write(rows)).param("now", utc(now)).update();
    }

    /** Follows it to its matter, and a merged matter to the one that goes on. */
    Optional<Outcome> outcome(UUID mentionId) {
        return jdbc.sql("""
                        WITH RECURSIVE matter AS (
                          SELECT o.*, 0 AS step FROM opinion_mention om JOIN opinion o USING (cluster_key)
                          WHERE om.mention_id = :id
                          UNION ALL
                          SELECT o.*, step + 1 FROM matter m JOIN opinion o ON o.incident_id = m.merged_into
                          WHERE step < 20)
                        SELECT coalesce(w.received_at, m.seen_at) AS received_at, coalesce(m.matched, false) AS matched,
                          coalesce(m.exercise, false) AS exercise, coalesce(o.area, m.area) AS area, o.number, o.status,
                          g.grade, c.closed_at,
                          greatest(w.received_at, m.seen_at, o.updated_at, g.decided_at, c.closed_at) AS updated_at
                        FROM (SELECT :id::uuid AS mention_id) asked
                        LEFT JOIN work_order w USING (mention_id)
                        LEFT JOIN mention m USING (mention_id)
                        LEFT JOIN LATERAL (SELECT * FROM matter ORDER BY step DESC LIMIT 1) o ON true
                        LEFT JOIN opinion_grade g USING (incident_id)
                        LEFT JOIN opinion_calm c USING (incident_id)
                        WHERE w.mention_id IS NOT NULL OR m.mention_id IS NOT NULL""")
                .param("id", mentionId)
                .query((rs, _) -> outcome(rs))
                .optional();
    }

    private static Outcome outcome(ResultSet rs) throws SQLException {
        var grade = rs.getString("grade");
        var area = rs.getString("area");
        return new Outcome(
                state(rs),
                instant(rs, "received_at"),
                instant(rs, "updated_at"),
                rs.getBoolean("exercise"),
                area == null ? null : Area.valueOf(area),
                rs.getString("number"),
                grade == null ? null : PlanGrade.valueOf(grade));
    }

    private static WorkOrderState state(ResultSet rs) throws SQLException {
        var status = rs.getString("status");
        if (status == null) {
            return rs.getBoolean("matched") ? WorkOrderState.NOTICED : WorkOrderState.RECEIVED;
        }
        if (rs.getObject("closed_at") != null) {
            return WorkOrderState.CLOSED;
        }
        return switch (status) {
            case "DISMISSED" -> WorkOrderState.DISMISSED;
            case "TRANSFERRED" -> WorkOrderState.TRANSFERRED;
            default ->
                rs.getString("grade") != null
                        ? WorkOrderState.IN_RESPONSE
                        : status.equals("NEW") ? WorkOrderState.REGISTERED : WorkOrderState.VERIFIED;
        };
    }
}
