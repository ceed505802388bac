package org.huiying.monitoring.triage;

import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.huiying.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Merges with what it takes to undo them. */
@Component
final class MergeRepository {

    private final JdbcClient jdbc;
    private final Json json;

    MergeRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A merge that holds; {@code intoBefore} is what was measured of the other one alone. */
    record Merge(UUID id, UUID incidentId, UUID into, OpinionStatus before, Signals intoBefore) {}

    void insert(Merge merge, Post by, Instant now) {
        jdbc.sql("""
                        INSERT INTO opinion_merge (merge_id, incident_id, into_id, status_before, into_before, by_post,
                                                   merged_at)
                        VALUES (:id, :incident, :into, :before, :signals::jsonb, :by, :now)""")
                .param("id", merge.id())
                .param("incident", merge.incidentId())
                .param("into", merge.into())
                .param("before", merge.before().name())
                .param("signals", json.write(merge.intoBefore()))
                .param("by", by.name())
                .param("now", utc(now))
                .update();
    }

    void undone(UUID mergeId, Instant now) {
        jdbc.sql("UPDATE opinion_merge SET undone_at = :now WHERE merge_id = :id")
                .param("id", mergeId)
                .param("now", utc(now))
                .update();
    }

    Optional<Merge> open(UUID mergeId) {
        return jdbc.sql("SELECT * FROM opinion_merge WHERE merge_id = :id AND undone_at IS NULL")
                .param("id", mergeId)
                .query(this::merge)
                .optional();
    }

    Optional<Merge> openOf(UUID incidentId) {
        return jdbc.sql("SELECT * FROM opinion_merge WHERE incident_id = :id AND undone_at IS NULL")
                .param("id", incidentId)
                .query(this::merge)
                .optional();
    }

    private Merge merge(ResultSet row, int n) throws SQLException {
        return new Merge(
                row.getObject("merge_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                row.getObject("into_id", UUID.class),
                OpinionStatus.valueOf(row.getString("status_before")),
                json.read(row.getString("into_before"), Signals.class));
    }
}
