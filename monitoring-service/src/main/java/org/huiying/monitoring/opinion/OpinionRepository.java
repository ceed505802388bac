package org.huiying.monitoring.opinion;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.huiying.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of opinions. */
@Component
final class OpinionRepository {

    static final String SELECT = "SELECT o.*, g.grade FROM opinion o LEFT JOIN opinion_grade g USING (incident_id) ";

    private final JdbcClient jdbc;
    private final Json json;

    OpinionRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Opinion opinion, Signals signals, Instant now) {
        jdbc.sql("""
                        INSERT INTO opinion (incident_id, number, cluster_key, title, area, township, summary, origin,
                            exercise, found_at, own_found_at, status, detected_at, updated_at, version)
                        VALUES (:id, :number, :cluster, :title, :area, :township, :summary, :origin,
                            :exercise, :found, :found, :status, :now, :now, :version)""")
                .param("id", opinion.id())
                .param("number", opinion.number())
                .param("cluster", opinion.clusterKey())
                .param("title", opinion.title())
                .param("area", opinion.area().name())
                .param("township", opinion.township())
                .param("summary", opinion.summary())
                .param("origin", opinion.origin().name())
                .param("exercise", opinion.exercise())
                .param("found", utc(opinion.foundAt()))
                .param("status", opinion.status().name())
                .param("now", utc(now))
                .param("version", opinion.version())
                .update();
        jdbc.sql("""
                        INSERT INTO opinion_signal (incident_id, as_of_epoch, as_of, signals, worsened, told, told_at)
                        VALUES (:id, 0, 0, :signals::jsonb, false, :signals::jsonb, :now)""")
                .param("id", opinion.id())
                .param("signals", json.write(signals))
                .param("now", utc(now))
                .update();
    }

    Optional<Opinion> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE incident_id = :id")
                .param("id", id)
                .query(OpinionRepository::row)
                .optional();
    }

    /** Locked first and read afterwards: a statement that waited for a row would see the grade from before it waited. */
    Optional<Opinion> lock(UUID id) {
        return locked("WHERE incident_id = :key FOR UPDATE", id);
    }

    /** Empty also while somebody else holds it. */
    Optional<Opinion> lockIfFree(UUID id) {
        return locked("WHERE incident_id = :key FOR UPDATE SKIP LOCKED", id);
    }

    Optional<Opinion> lockByCluster(UUID clusterKey) {
        return locked("WHERE cluster_key = :key FOR UPDATE", clusterKey);
    }

    private Optional<Opinion> locked(String where, UUID key) {
        return jdbc.sql("SELECT incident_id FROM opinion " + where)
                .param("key", key)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    List<Opinion> mergedInto(UUID id) {
        return jdbc.sql(SELECT + "WHERE merged_into = :id ORDER BY incident_id")
                .param("id", id)
                .query(OpinionRepository::row)
                .list();
    }

    /** False when somebody else was faster. */
    boolean update(Opinion opinion, Instant now) {
        return jdbc.sql("""
                        UPDATE opinion SET status = :status, reason = :reason, merged_into = :into, found_at = :found,
                               updated_at = :now, version = version + 1
                        WHERE incident_id = :id AND version = :version""")
                        .param("id", opinion.id())
                        .param("status", opinion.status().name())
                        .param("reason", opinion.reason())
                        .param("into", opinion.mergedInto())
                        .param("found", utc(opinion.foundAt()))
                        .param("now", utc(now))
                        .param("version", opinion.version())
                        .update()
                == 1;
    }

    Signals signals(UUID id) {
        return json.read(
                jdbc.sql("SELECT signals FROM opinion_signal WHERE incident_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single(),
                Signals.class);
    }

    void saveSignals(UUID id, Signals signals) {
        jdbc.sql("UPDATE opinion_signal SET signals = :signals::jsonb WHERE incident_id = :id")
                .param("id", id)
                .param("signals", json.write(signals))
                .update();
    }

    /** Since when the oldest matter waits for a person; drills do not count. */
    Optional<Instant> oldestNew() {
        return jdbc.sql("SELECT min(detected_at) AS oldest FROM opinion WHERE status = 'NEW' AND NOT exercise")
                .query((row, n) -> Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    static Opinion row(ResultSet row, int n) throws SQLException {
        return new Opinion(
                row.getObject("incident_id", UUID.class),
                row.getString("number"),
                row.getObject("cluster_key", UUID.class),
                row.getString("title"),
                Area.valueOf(row.getString("area")),
                row.getString("township"),
                row.getString("summary"),
                Origin.valueOf(row.getString("origin")),
                row.getBoolean("exercise"),
                instant(row, "found_at"),
                instant(row, "own_found_at"),
                OpinionStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("merged_into", UUID.class),
                grade(row.getString("grade")),
                instant(row, "detected_at"),
                instant(row, "updated_at"),
                row.getLong("version"));
    }

    private static @Nullable PlanGrade grade(@Nullable String name) {
        return name == null ? null : PlanGrade.valueOf(name);
    }
}
