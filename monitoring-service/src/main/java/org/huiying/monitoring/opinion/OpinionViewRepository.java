package org.huiying.monitoring.opinion;

import static org.huiying.platform.sql.Columns.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.TrendState;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.huiying.platform.json.Json;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads opinions with their latest measurement, newest first. */
@Component
final class OpinionViewRepository {

    private static final String SELECT = """
        SELECT o.*, g.grade, s.signals, s.worsened, s.trend ->> 'state' AS trend,
               coalesce(c.phase, 'LIVE') AS phase, r.others,
               EXISTS (SELECT FROM opinion_suspicion f
                       WHERE f.incident_id = o.incident_id AND f.ended_at IS NULL) AS suspected_false
        FROM opinion o JOIN opinion_signal s USING (incident_id)
        LEFT JOIN opinion_grade g USING (incident_id) LEFT JOIN opinion_calm c USING (incident_id)
        LEFT JOIN LATERAL (
            SELECT jsonb_agg(jsonb_build_object('incidentId', t.incident_id, 'number', t.number, 'title', t.title,
                       'similarity', p.similarity, 'terms', p.terms) ORDER BY p.similarity DESC, t.number) AS others
            FROM (SELECT DISTINCT ON (key) key, similarity, terms FROM (
                      SELECT other_key AS key, similarity, terms FROM opinion_suggestion
                      WHERE cluster_key = o.cluster_key
                      UNION ALL
                      SELECT cluster_key, similarity, terms FROM opinion_suggestion
                      WHERE other_key = o.cluster_key) both_ways
                  ORDER BY key, similarity DESC) p
            JOIN opinion t ON t.cluster_key = p.key
            WHERE t.status IN ('NEW', 'VERIFIED') AND o.status IN ('NEW', 'VERIFIED')) r ON true
        """;

    private final JdbcClient jdbc;
    private final Json json;

    OpinionViewRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a list is asked for; null asks for all. */
    record Filter(
            @Nullable OpinionStatus state,
            @Nullable Area area,
            @Nullable PlanGrade grade,
            @Nullable Boolean exercise) {}

    /** Where a page begins: behind this one. */
    record Cursor(Instant detectedAt, UUID id) {
        static Cursor parse(String text) {
            var parts = text.split("_", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String of(OpinionView last) {
            return last.detectedAt() + "_" + last.incidentId();
        }
    }

    Optional<OpinionView> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE o.incident_id = :id")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    List<OpinionView> page(Filter filter, PageQuery query) {
        var after = query.after(Cursor::parse);
        return jdbc.sql(SELECT + """
            WHERE (:state::text IS NULL OR o.status = :state) AND (:area::text IS NULL OR o.area = :area)
              AND (:grade::text IS NULL OR g.grade = :grade)
              AND (:exercise::boolean IS NULL OR o.exercise = :exercise)
              AND (:since::timestamptz IS NULL OR o.updated_at >= :since)
              AND (:at::timestamptz IS NULL OR (o.detected_at, o.incident_id) < (:at, :id::uuid))
            ORDER BY o.detected_at DESC, o.incident_id DESC LIMIT :limit\
            """)
                .param("state", name(filter.state()))
                .param("area", name(filter.area()))
                .param("grade", name(filter.grade()))
                .param("exercise", filter.exercise())
                .param("since", utcOrNull(query.updatedSince()))
                .param("at", utcOrNull(after.map(Cursor::detectedAt).orElse(null)))
                .param("id", after.map(Cursor::id).orElse(null))
                .param("limit", query.limitPlusOne())
                .query(this::view)
                .list();
    }

    private OpinionView view(ResultSet row, int n) throws SQLException {
        var o = OpinionRepository.row(row, n);
        return new OpinionView(
                o.id(),
                o.number(),
                o.title(),
                o.area(),
                o.township(),
                o.summary(),
                o.origin(),
                o.status(),
                o.reason(),
                o.mergedInto(),
                o.exercise(),
                o.foundAt(),
                o.detectedAt(),
                o.grade(),
                o.isOwnedByResponse() ? "RESPONSE" : "MONITORING",
                row.getString("phase"),
                row.getBoolean("worsened"),
                row.getBoolean("suspected_false"),
                row.getString("trend") == null ? null : TrendState.valueOf(row.getString("trend")),
                row.getString("others") == null
                        ? List.of()
                        : List.of(json.read(row.getString("others"), OpinionView.Resembling[].class)),
                json.read(row.getString("signals"), Signals.class),
                o.updatedAt(),
                o.version());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
