package org.huiying.monitoring.mention;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.Judgements;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.monitoring.watch.domain.History;
import org.huiying.platform.json.Json;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads mentions for staff and for trials; none of its filters can take an author. */
@Component
final class MentionQueryRepository implements History {

    /** What a list may be narrowed to. */
    record Filter(
            @Nullable Area area,
            @Nullable String township,
            @Nullable SourceType sourceType,
            @Nullable Boolean matched,
            @Nullable Boolean exercise) {}

    private static final String SELECT = """
            SELECT mention.*,
              (SELECT after FROM mention_correction c WHERE c.mention_id = mention.mention_id
               ORDER BY corrected_at DESC, correction_id DESC LIMIT 1) AS correction
            FROM mention
            """;

    private final JdbcClient jdbc;
    private final Json json;

    MentionQueryRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<MentionView> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE mention_id = :id")
                .param("id", id)
                .query((rs, _) -> view(rs))
                .optional();
    }

    /** Newest first. */
    List<MentionView> page(Filter filter, PageQuery query) {
        var behind = query.after(Cursor::parse);
        return jdbc.sql(SELECT + """
                        WHERE (:area::text IS NULL OR area = :area)
                          AND (:township::text IS NULL OR township = :township)
                          AND (:sourceType::text IS NULL OR source_type = :sourceType)
                          AND (:matched::boolean IS NULL OR matched = :matched)
                          AND (:exercise::boolean IS NULL OR exercise = :exercise)
                          AND (:since::timestamptz IS NULL OR updated_at >= :since)
                          AND (:at::timestamptz IS NULL OR (seen_at, mention_id) < (:at, :id::uuid))
                        ORDER BY seen_at DESC, mention_id DESC LIMIT :limit""")
                .param("area", filter.area() == null ? null : filter.area().name())
                .param("township", filter.township())
                .param(
                        "sourceType",
                        filter.sourceType() == null ? null : filter.sourceType().name())
                .param("matched", filter.matched())
                .param("exercise", filter.exercise())
                .param("since", query.updatedSince() == null ? null : utc(query.updatedSince()))
                .param("at", behind.map(cursor -> utc(cursor.seenAt())).orElse(null))
                .param("id", behind.map(cursor -> cursor.id().toString()).orElse(null))
                .param("limit", query.limitPlusOne())
                .query((rs, _) -> view(rs))
                .list();
    }

    /** Where a page ended. */
    record Cursor(Instant seenAt, UUID id) {

        static Cursor parse(String text) {
            var parts = text.split("\\|", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String of(MentionView view) {
            return view.seenAt() + "|" + view.id();
        }
    }

    @Override
    public List<Past> page(Instant since, @Nullable Past behind, int limit) {
        return jdbc.sql("""
                        SELECT mention_id, seen_at, area, source_type, title, body, matched FROM mention
                        WHERE seen_at >= :since AND erased_at IS NULL
                          AND (:at::timestamptz IS NULL OR (seen_at, mention_id) < (:at, :id::uuid))
                        ORDER BY seen_at DESC, mention_id DESC LIMIT :limit""")
                .param("since", utc(since))
                .param("at", behind == null ? null : utc(behind.seenAt()))
                .param("id", behind == null ? null : behind.mentionId().toString())
                .param("limit", limit)
                .query((rs, _) -> new Past(
                        rs.getObject("mention_id", UUID.class),
                        instant(rs, "seen_at"),
                        area(rs),
                        SourceType.valueOf(rs.getString("source_type")),
                        rs.getString("title"),
                        rs.getString("body"),
                        rs.getBoolean("matched")))
                .list();
    }

    private MentionView view(ResultSet rs) throws SQLException {
        return new MentionView(
                rs.getObject("mention_id", UUID.class),
                area(rs),
                rs.getBoolean("matched"),
                rs.getBoolean("exercise"),
                rs.getString("source"),
                SourceType.valueOf(rs.getString("source_type")),
                MediaLevel.valueOf(rs.getString("media_level")),
                rs.getString("platform"),
                rs.getString("url"),
                rs.getString("title"),
                rs.getString("body"),
                instant(rs, "published_at"),
                instant(rs, "seen_at"),
                instant(rs, "updated_at"),
                new Counters(rs.getLong("views"), rs.getLong("likes"), rs.getLong("comments"), rs.getLong("shares")),
                rs.getString("township"),
                List.of(json.read(rs.getString("institutions"), String[].class)),
                ComplaintType.valueOf(rs.getString("complaint_type")),
                Subject.valueOf(rs.getString("subject")),
                RealWorld.valueOf(rs.getString("real_world")),
                rs.getDouble("negativity"),
                List.of(json.read(rs.getString("matches"), TopicMatch[].class)),
                rs.getLong("rules_version"),
                orNull(rs, "judgements", Judgements.class),
                orNull(rs, "correction", MentionView.Correction.class),
                rs.getObject("erased_at") != null,
                rs.getLong("version"));
    }

    private <T> @Nullable T orNull(ResultSet rs, String column, Class<T> type) throws SQLException {
        var text = rs.getString(column);
        return text == null ? null : json.read(text, type);
    }

    private static @Nullable Area area(ResultSet rs) throws SQLException {
        var area = rs.getString("area");
        return area == null ? null : Area.valueOf(area);
    }
}
