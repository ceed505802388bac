package org.huiying.monitoring.finding;

import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiying.contracts.monitoring.FindingEvent.Detail;
import org.huiying.contracts.monitoring.FindingEvent.Joined;
import org.huiying.contracts.monitoring.FindingEvent.Snapshot;
import org.huiying.contracts.monitoring.FindingEvent.Suggestion;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was measured of opinions, and which mention stands in which cluster. */
@Component
final class MeasurementRepository {

    private final JdbcClient jdbc;
    private final Json json;

    MeasurementRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Measurement lock(UUID incidentId) {
        return jdbc.sql("SELECT * FROM opinion_signal WHERE incident_id = :id FOR UPDATE")
                .param("id", incidentId)
                .query(this::measurement)
                .single();
    }

    void save(UUID incidentId, long epoch, Snapshot snapshot, Instant now) {
        jdbc.sql("""
                        UPDATE opinion_signal SET as_of_epoch = :epoch, as_of = :asOf, signals = :signals::jsonb,
                               worsened = :worsened, raised = coalesce(:raised::jsonb, raised), detail = :detail::jsonb,
                               trend = :trend::jsonb, rules = :rules
                        WHERE incident_id = :id""")
                .param("id", incidentId)
                .param("epoch", epoch)
                .param("asOf", snapshot.asOf())
                .param("signals", json.write(snapshot.signals()))
                .param("worsened", snapshot.worsened())
                .param("raised", jsonOrNull(snapshot.raised()))
                .param("detail", jsonOrNull(kept(snapshot.detail())))
                .param("trend", jsonOrNull(snapshot.trend()))
                .param("rules", snapshot.rules())
                .update();
        suggest(snapshot.clusterKey(), Objects.requireNonNullElse(snapshot.mayBelongTo(), List.of()));
        jdbc.sql("UPDATE opinion SET updated_at = :now WHERE incident_id = :id")
                .param("id", incidentId)
                .param("now", utc(now))
                .update();
    }

    /** Where each mention stands has rows of its own. */
    private static @Nullable Detail kept(@Nullable Detail told) {
        return told == null ? null : new Detail(List.of(), told.heatParts(), told.windows());
    }

    /** A snapshot is whole: what it does not suggest any more is gone. */
    private void suggest(UUID clusterKey, List<Suggestion> suggestions) {
        jdbc.sql("DELETE FROM opinion_suggestion WHERE cluster_key = :key")
                .param("key", clusterKey)
                .update();
        for (var one : suggestions) {
            jdbc.sql("""
                            INSERT INTO opinion_suggestion (cluster_key, other_key, similarity, terms)
                            VALUES (:key, :other, :similarity, :terms::jsonb)""")
                    .param("key", clusterKey)
                    .param("other", one.clusterKey())
                    .param("similarity", one.similarity())
                    .param("terms", json.write(one.terms()))
                    .update();
        }
    }

    private @Nullable String jsonOrNull(@Nullable Object value) {
        return value == null ? null : json.write(value);
    }

    void told(UUID incidentId, Signals signals, Instant now) {
        jdbc.sql("UPDATE opinion_signal SET told = :told::jsonb, told_at = :now WHERE incident_id = :id")
                .param("id", incidentId)
                .param("told", json.write(signals))
                .param("now", utc(now))
                .update();
    }

    /** A mention that is known stays where it is: people may have moved it since. Answers those that were not known. */
    List<UUID> join(Snapshot snapshot, List<Joined> joined) {
        if (joined.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        INSERT INTO opinion_mention (mention_id, cluster_key, fold_of, similarity, terms, runner_up,
                            joined_at, as_of)
                        SELECT r."mentionId", :key, r."foldOf", r.similarity, r.terms, r."runnerUp", :at, :asOf
                        FROM jsonb_to_recordset(:joined::jsonb) AS r("mentionId" uuid, "foldOf" uuid,
                            similarity double precision, terms jsonb, "runnerUp" jsonb)
                        ON CONFLICT (mention_id) DO NOTHING RETURNING mention_id""")
                .param("key", snapshot.clusterKey())
                .param("joined", json.write(joined))
                .param("at", utc(snapshot.at()))
                .param("asOf", snapshot.asOf())
                .query((row, _) -> row.getObject("mention_id", UUID.class))
                .list();
    }

    void trend(Snapshot snapshot) {
        jdbc.sql("""
                        INSERT INTO opinion_trend (cluster_key, hour, heat, views) VALUES (:key, :hour, :heat, :views)
                        ON CONFLICT (cluster_key, hour) DO UPDATE SET heat = excluded.heat, views = excluded.views""")
                .param("key", snapshot.clusterKey())
                .param("hour", utc(snapshot.at().truncatedTo(ChronoUnit.HOURS)))
                .param("heat", snapshot.signals().heat())
                .param("views", snapshot.signals().views())
                .update();
    }

    private Measurement measurement(ResultSet row, int n) throws SQLException {
        return new Measurement(
                row.getLong("as_of_epoch"),
                row.getLong("as_of"),
                json.read(row.getString("signals"), Signals.class),
                row.getBoolean("worsened"),
                json.read(row.getString("told"), Signals.class),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }
}
