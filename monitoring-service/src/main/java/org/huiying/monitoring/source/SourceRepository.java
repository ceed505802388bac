package org.huiying.monitoring.source;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.instantOrNull;
import static org.huiying.platform.sql.Columns.utc;
import static org.huiying.platform.sql.Columns.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.monitoring.source.domain.Source;
import org.huiying.monitoring.source.domain.SourceHealth;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps sources as their editors want them; how each is doing is kept by {@link HealthRepository}. */
@Component
final class SourceRepository {

    /** A source with its health. */
    record Watched(Source source, SourceHealth health) {}

    private static final String SELECT = "SELECT * FROM source s JOIN source_health h USING (source_id) ";

    private final JdbcClient jdbc;

    SourceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Watched> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE source_id = :id")
                .param("id", id)
                .query((rs, _) -> watched(rs))
                .optional();
    }

    /** The same, with its health locked until the transaction ends; read after the lock, so that both are as they stand. */
    Optional<Watched> lock(UUID id) {
        return jdbc.sql("SELECT source_id FROM source_health WHERE source_id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    List<Watched> page(PageQuery query) {
        return jdbc.sql(SELECT + """
                        WHERE (:after::uuid IS NULL OR source_id > :after::uuid)
                          AND (:since::timestamptz IS NULL OR greatest(updated_at, since) >= :since)
                        ORDER BY source_id LIMIT :limit""")
                .param(
                        "after",
                        query.after(UUID::fromString).map(UUID::toString).orElse(null))
                .param("since", utcOrNull(query.updatedSince()))
                .param("limit", query.limitPlusOne())
                .query((rs, _) -> watched(rs))
                .list();
    }

    List<Watched> all() {
        return jdbc.sql(SELECT).query((rs, _) -> watched(rs)).list();
    }

    boolean nameIsTaken(String name, UUID by) {
        return jdbc.sql("SELECT count(*) FROM source WHERE name = :name AND source_id <> :by")
                        .param("name", name)
                        .param("by", by)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(Source source, Instant now) {
        write("""
                INSERT INTO source (source_id, name, kind, url, media_level, source_type, area, section,
                  interval_seconds, intensified_seconds, all_day_seconds, enabled, version, updated_at)
                VALUES (:id, :name, :kind, :url, :mediaLevel, :sourceType, :area, :section,
                  :daily, :intensified, :allDay, :enabled, :version, :now)""", source, now);
    }

    /** False if the version before is no longer the stored one. */
    boolean update(Source source, Instant now) {
        return write("""
                UPDATE source SET name = :name, kind = :kind, url = :url, media_level = :mediaLevel,
                  source_type = :sourceType, area = :area, section = :section, interval_seconds = :daily,
                  intensified_seconds = :intensified, all_day_seconds = :allDay, enabled = :enabled,
                  version = :version, updated_at = :now
                WHERE source_id = :id AND version = :version - 1""", source, now) == 1;
    }

    private int write(String sql, Source source, Instant now) {
        return jdbc.sql(sql)
                .param("id", source.id())
                .param("name", source.name())
                .param("kind", source.kind().name())
                .param("url", source.url())
                .param("mediaLevel", source.mediaLevel().name())
                .param("sourceType", source.sourceType().name())
                .param("area", source.area() == null ? null : source.area().name())
                .param("section", source.section())
                .param("daily", source.pace().daily().toSeconds())
                .param("intensified", secondsOrNull(source.pace().intensified()))
                .param("allDay", secondsOrNull(source.pace().allDay()))
                .param("enabled", source.enabled())
                .param("version", source.version())
                .param("now", utc(now))
                .update();
    }

    boolean delete(UUID id, long version) {
        return jdbc.sql("DELETE FROM source WHERE source_id = :id AND version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Watched watched(ResultSet rs) throws SQLException {
        var area = rs.getString("area");
        var source = new Source(
                rs.getObject("source_id", UUID.class),
                rs.getString("name"),
                Source.Kind.valueOf(rs.getString("kind")),
                rs.getString("url"),
                MediaLevel.valueOf(rs.getString("media_level")),
                SourceType.valueOf(rs.getString("source_type")),
                area == null ? null : Area.valueOf(area),
                rs.getString("section"),
                new Source.Pace(
                        Duration.ofSeconds(rs.getLong("interval_seconds")),
                        durationOrNull(rs, "intensified_seconds"),
                        durationOrNull(rs, "all_day_seconds")),
                rs.getBoolean("enabled"),
                rs.getLong("version"));
        return new Watched(source, health(rs));
    }

    private static SourceHealth health(ResultSet rs) throws SQLException {
        var code = rs.getString("error_code");
        return new SourceHealth(
                SourceHealth.State.valueOf(rs.getString("state")),
                instant(rs, "since"),
                instantOrNull(rs, "last_success_at"),
                instantOrNull(rs, "last_new_at"),
                code == null ? null : new SourceHealth.Fault(code, rs.getString("error_detail")),
                rs.getInt("failures"),
                rs.getLong("new_mentions"),
                instant(rs, "next_fetch_at"));
    }

    private static @Nullable Long secondsOrNull(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    private static @Nullable Duration durationOrNull(ResultSet rs, String column) throws SQLException {
        var seconds = rs.getObject(column, Integer.class);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
