package org.huiying.monitoring.source;

import static org.huiying.platform.sql.Columns.utc;
import static org.huiying.platform.sql.Columns.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.huiying.monitoring.source.domain.Source;
import org.huiying.monitoring.source.domain.SourceHealth;
import org.huiying.monitoring.source.feed.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how each source is doing and when it is read next. */
@Component
final class HealthRepository {

    private final JdbcClient jdbc;

    HealthRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, SourceHealth health) {
        jdbc.sql("""
                        INSERT INTO source_health (source_id, state, since, next_fetch_at)
                        VALUES (:id, :state, :since, :next)""")
                .param("id", id)
                .param("state", health.state().name())
                .param("since", utc(health.since()))
                .param("next", utc(health.nextFetchAt()))
                .update();
    }

    /** Next time the feed is read as a whole, and at once. */
    void askForAll(UUID id, Instant now) {
        jdbc.sql("UPDATE source_health SET next_fetch_at = :now, whole = true WHERE source_id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    /** Reads these at once; one that fails keeps its pause. */
    void hasten(Collection<UUID> ids, Instant now) {
        jdbc.sql("""
                        UPDATE source_health SET next_fetch_at = least(next_fetch_at, :now) WHERE source_id IN (
                          SELECT source_id FROM source_health WHERE source_id = ANY(:ids::uuid[]) AND failures = 0
                          ORDER BY source_id FOR UPDATE)""")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
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
                        RETURNING h.source_id, s.kind, s.url, h.etag, h.last_modified,
                          h.whole OR h.state = 'FAILED' AS whole""")
                .param("now", utc(now))
                .param("until", utc(now.plus(lease)))
                .query((rs, _) -> due(rs))
                .optional();
    }

    void save(UUID id, SourceHealth health) {
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
                .param("next", utc(health.nextFetchAt()))
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

    private static Due due(ResultSet rs) throws SQLException {
        var due = new Due(
                rs.getObject("source_id", UUID.class),
                Source.Kind.valueOf(rs.getString("kind")),
                rs.getString("url"),
                rs.getString("etag"),
                rs.getString("last_modified"));
        return rs.getBoolean("whole") ? due.unconditional() : due;
    }
}
