package org.huiying.monitoring.source;

import static org.huiying.platform.sql.Columns.instantOrNull;
import static org.huiying.platform.sql.Columns.utc;
import static org.huiying.platform.sql.Columns.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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

/** Keeps sources and their health. */
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

    /** The same, with its health locked until the transaction ends. */
    Optional<Watched> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE source_id = :id FOR UPDATE OF h")
                .param("id", id)
                .query((rs, _) -> watched(rs))
                .optional();
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

    void insert(Source source, SourceHealth health, Instant now) {
        write("""
                INSERT INTO source (source_id, name, kind, url, media_level, source_type, area, interval_seconds, enabled, version, updated_at)
                VALUES (:id, :name, :kind, :url, :mediaLevel, :sourceType, :area, :interval, :enabled, :version, :now)""", source, now);
        jdbc.sql("INSERT INTO source_health (source_id, state, since, next_fetch_at) VALUES (:id, :state, :now, :now)")
                .param("id", source.id())
                .param("state", health.state().name())
                .param("now", utc(now))
                .update();
    }

    /** False if the version before is no longer the stored one. */
    boolean update(Source source, Instant now) {
        return write("""
                UPDATE source SET name = :name, kind = :kind, url = :url, media_level = :mediaLevel,
                  source_type = :sourceType, area = :area, interval_seconds = :interval, enabled = :enabled,
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
                .param("interval", source.interval().toSeconds())
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

    /** Next time the feed is read as a whole, and at once. */
    void askForAll(UUID id, Instant now) {
        jdbc.sql("UPDATE source_health SET next_fetch_at = :now, whole = true WHERE source_id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    /** A source whose turn it is, taken for the time given: if its reader dies, another takes it after that. */
    Optional<Due> claim(Instant now, Duration lease) {
        return jdbc.sql("""
                        UPDATE source_health h SET next_fetch_at = :until FROM source s
                        WHERE s.source_id = h.source_id AND h.source_id = (
                          SELECT source_id FROM source_health JOIN source USING (source_id)
                          WHERE enabled AND next_fetch_at <= :now ORDER BY next_fetch_at
                          LIMIT 1 FOR UPDATE OF source_health SKIP LOCKED)
                        RETURNING h.source_id, s.url, h.etag, h.last_modified, h.whole OR h.state = 'FAILED' AS whole""")
                .param("now", utc(now))
                .param("until", utc(now.plus(lease)))
                .query((rs, _) -> {
                    var due = new Due(
                            rs.getObject("source_id", UUID.class),
                            rs.getString("url"),
                            rs.getString("etag"),
                            rs.getString("last_modified"));
                    return rs.getBoolean("whole") ? due.unconditional() : due;
                })
                .optional();
    }

    void save(UUID id, SourceHealth health, Instant next) {
        var error = health.error();
        jdbc.sql("""
                        UPDATE source_health SET state = :state, since = :since, last_success_at = :success,
                          last_new_at = :lastNew, error_code = :code, error_detail = :detail, failures = :failures,
                          new_mentions = :news, next_fetch_at = :next, whole = false
                        WHERE source_id = :id""")
                .param("id", id)
                .param("state", health.state().name())
                .param("since", utc(health.since()))
                .param("success", utcOrNull(health.lastSuccessAt()))
                .param("lastNew", utcOrNull(health.lastNewAt()))
                .param("code", error == null ? null : error.code())
                .param("detail", error == null ? null : error.detail())
                .param("failures", health.failures())
                .param("news", health.newMentions())
                .param("next", utc(next))
                .update();
    }

    /** What to ask with next time. */
    void saveMarks(UUID id, @Nullable String etag, @Nullable String lastModified) {
        jdbc.sql("UPDATE source_health SET etag = :etag, last_modified = :lastModified WHERE source_id = :id")
                .param("id", id)
                .param("etag", etag)
                .param("lastModified", lastModified)
                .update();
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
                Duration.ofSeconds(rs.getLong("interval_seconds")),
                rs.getBoolean("enabled"),
                rs.getLong("version"));
        return new Watched(source, health(rs));
    }

    private static SourceHealth health(ResultSet rs) throws SQLException {
        var code = rs.getString("error_code");
        return new SourceHealth(
                SourceHealth.State.valueOf(rs.getString("state")),
                rs.getObject("since", OffsetDateTime.class).toInstant(),
                instantOrNull(rs, "last_success_at"),
                instantOrNull(rs, "last_new_at"),
                code == null ? null : new SourceHealth.Fault(code, rs.getString("error_detail")),
                rs.getInt("failures"),
                rs.getLong("new_mentions"));
    }
}
