package org.huiying.monitoring.finding;

import static org.huiying.platform.sql.Columns.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.contracts.monitoring.FindingEvent.Detail;
import org.huiying.contracts.monitoring.FindingEvent.Raised;
import org.huiying.contracts.monitoring.FindingEvent.RunnerUp;
import org.huiying.contracts.monitoring.FindingEvent.SharedTerm;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.monitoring.finding.EvidenceViews.Bucket;
import org.huiying.monitoring.finding.EvidenceViews.Explanation;
import org.huiying.monitoring.finding.EvidenceViews.MentionView;
import org.huiying.monitoring.finding.EvidenceViews.Place;
import org.huiying.monitoring.finding.EvidenceViews.Rules;
import org.huiying.platform.json.Json;
import org.huiying.platform.web.PageQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the evidence behind an opinion: its own and that of all that was merged into it. */
@Component
final class EvidenceRepository {

    private static final int EXPLAINED = 100;

    private final JdbcClient jdbc;
    private final Json json;

    EvidenceRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Where a page of mentions begins: behind this one. */
    record Cursor(Instant seenAt, UUID id) {
        static Cursor parse(String text) {
            var parts = text.split("_", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String of(MentionView last) {
            return last.seenAt() + "_" + last.mentionId();
        }
    }

    List<MentionView> mentions(UUID incidentId, PageQuery query) {
        var after = query.after(Cursor::parse);
        return jdbc.sql("""
                        SELECT m.*, e.fold_of FROM opinion_family(:id) f
                        JOIN opinion_mention e USING (cluster_key) JOIN mention m USING (mention_id)
                        WHERE (:at::timestamptz IS NULL OR (m.seen_at, m.mention_id) < (:at, :after::uuid))
                          AND (:since::timestamptz IS NULL OR m.updated_at >= :since)
                        ORDER BY m.seen_at DESC, m.mention_id DESC LIMIT :limit""")
                .param("id", incidentId)
                .param("at", utcOrNull(after.map(Cursor::seenAt).orElse(null)))
                .param("after", after.map(Cursor::id).orElse(null))
                .param("since", utcOrNull(query.updatedSince()))
                .param("limit", query.limitPlusOne())
                .query(EvidenceRepository::mention)
                .list();
    }

    List<Bucket> trend(UUID incidentId) {
        return jdbc.sql("""
                        WITH counted AS (
                            SELECT date_trunc('hour', m.seen_at, 'UTC') AS hour,
                                   count(*) FILTER (WHERE e.fold_of IS NULL) AS mentions,
                                   count(*) FILTER (WHERE e.fold_of IS NOT NULL) AS copies
                            FROM opinion_family(:id) f JOIN opinion_mention e USING (cluster_key) JOIN mention m USING (mention_id)
                            GROUP BY 1),
                        measured AS (
                            SELECT t.hour, t.heat, t.views FROM opinion_trend t
                            JOIN opinion o USING (cluster_key) WHERE o.incident_id = :id)
                        SELECT coalesce(c.hour, t.hour) AS hour, coalesce(c.mentions, 0) AS mentions,
                               coalesce(c.copies, 0) AS copies, t.heat, t.views
                        FROM counted c FULL JOIN measured t USING (hour) ORDER BY 1""")
                .param("id", incidentId)
                .query((row, n) -> new Bucket(
                        row.getObject("hour", OffsetDateTime.class).toInstant(),
                        row.getLong("mentions"),
                        row.getLong("copies"),
                        row.getObject("heat", Double.class),
                        row.getObject("views", Long.class)))
                .list();
    }

    Optional<Explanation> explanation(UUID incidentId) {
        return jdbc.sql("SELECT signals, raised, detail, trend, rules FROM opinion_signal WHERE incident_id = :id")
                .param("id", incidentId)
                .query((row, n) -> explanation(incidentId, row))
                .optional();
    }

    private Explanation explanation(UUID incidentId, ResultSet row) throws SQLException {
        var raised = row.getString("raised");
        var detail = row.getString("detail");
        var read = detail == null ? new Detail(List.of(), Map.of(), List.of()) : json.read(detail, Detail.class);
        var places = places(incidentId);
        return new Explanation(
                incidentId,
                raised == null ? null : json.read(raised, Raised.class),
                rules(incidentId),
                places.stream().filter(p -> p.foldOf() != null).toList(),
                places.stream().filter(p -> p.foldOf() == null).toList(),
                read.windows(),
                read.heatParts(),
                row.getString("trend") == null ? null : json.read(row.getString("trend"), FindingEvent.Trend.class),
                row.getString("rules"),
                json.read(row.getString("signals"), Signals.class));
    }

    private List<Rules> rules(UUID incidentId) {
        return jdbc.sql("""
                        SELECT m.mention_id, m.matches FROM opinion_family(:id) f
                        JOIN opinion_mention e USING (cluster_key) JOIN mention m USING (mention_id)
                        WHERE m.erased_at IS NULL ORDER BY m.seen_at DESC, m.mention_id DESC LIMIT :limit""")
                .param("id", incidentId)
                .param("limit", EXPLAINED)
                .query((row, n) -> new Rules(
                        row.getObject("mention_id", UUID.class),
                        List.of(json.read(row.getString("matches"), TopicMatch[].class))))
                .list();
    }

    private List<Place> places(UUID incidentId) {
        return jdbc.sql("""
                        SELECT e.* FROM opinion_family(:id) f JOIN opinion_mention e USING (cluster_key)
                        ORDER BY e.joined_at DESC, e.mention_id DESC LIMIT :limit""")
                .param("id", incidentId)
                .param("limit", EXPLAINED)
                .query((row, n) -> new Place(
                        row.getObject("mention_id", UUID.class),
                        row.getObject("fold_of", UUID.class),
                        row.getDouble("similarity"),
                        List.of(json.read(row.getString("terms"), SharedTerm[].class)),
                        row.getString("runner_up") == null
                                ? null
                                : json.read(row.getString("runner_up"), RunnerUp.class)))
                .list();
    }

    private static MentionView mention(ResultSet row, int n) throws SQLException {
        return new MentionView(
                row.getObject("mention_id", UUID.class),
                row.getString("source"),
                SourceType.valueOf(row.getString("source_type")),
                MediaLevel.valueOf(row.getString("media_level")),
                row.getString("platform"),
                row.getString("url"),
                row.getString("title"),
                row.getString("body"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                new Counters(
                        row.getLong("views"), row.getLong("likes"), row.getLong("comments"), row.getLong("shares")),
                row.getString("township"),
                row.getObject("fold_of", UUID.class),
                row.getObject("erased_at") != null);
    }
}
