package org.huiying.monitoring.calm;

import static org.huiying.platform.sql.Columns.utcOrNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.monitoring.calm.domain.CalmWatch;
import org.huiying.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Watches over quiet. */
@Component
final class CalmRepository {

    private final JdbcClient jdbc;
    private final Json json;

    CalmRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<CalmWatch> lock(UUID incidentId) {
        return jdbc.sql("SELECT watch FROM opinion_calm WHERE incident_id = :id FOR UPDATE")
                .param("id", incidentId)
                .query(String.class)
                .optional()
                .map(watch -> json.read(watch, CalmWatch.class));
    }

    void save(UUID incidentId, CalmWatch watch) {
        jdbc.sql("""
                        INSERT INTO opinion_calm AS c (incident_id, phase, watch, version)
                        VALUES (:id, :phase, :watch::jsonb, 1)
                        ON CONFLICT (incident_id) DO UPDATE
                        SET phase = excluded.phase, watch = excluded.watch, version = c.version + 1""")
                .param("id", incidentId)
                .param("phase", watch.phase().name())
                .param("watch", json.write(watch))
                .update();
    }

    void closed(UUID incidentId, @Nullable Instant at) {
        jdbc.sql("UPDATE opinion_calm SET closed_at = :at, version = version + 1 WHERE incident_id = :id")
                .param("id", incidentId)
                .param("at", utcOrNull(at))
                .update();
    }

    Optional<Instant> closedAt(UUID incidentId) {
        return jdbc.sql("SELECT closed_at FROM opinion_calm WHERE incident_id = :id AND closed_at IS NOT NULL")
                .param("id", incidentId)
                .query((row, n) ->
                        row.getObject("closed_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Open matters that no grade has given a rule of their own. */
    List<UUID> ungraded() {
        return jdbc.sql("""
                        SELECT c.incident_id FROM opinion_calm c JOIN opinion o USING (incident_id)
                        WHERE c.phase <> 'CALM' AND o.status IN ('NEW', 'VERIFIED')
                          AND NOT EXISTS (SELECT 1 FROM opinion_grade g WHERE g.incident_id = c.incident_id)
                        ORDER BY c.incident_id""")
                .query((row, n) -> row.getObject("incident_id", UUID.class))
                .list();
    }
}
