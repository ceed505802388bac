package org.huiying.response.followup.promise;

import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.response.followup.promise.domain.Promise;
import org.huiying.response.followup.promise.domain.PromiseState;
import org.huiying.response.followup.promise.domain.PromiseState.Broken;
import org.huiying.response.followup.promise.domain.PromiseState.Kept;
import org.huiying.response.followup.promise.domain.PromiseState.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the promises; writers hold the incident's lock. */
@Component
final class PromiseRepository {

    private final JdbcClient jdbc;

    PromiseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Promise promise, Instant now) {
        jdbc.sql("""
                INSERT INTO promise (promise_id, incident_id, promise, owner_post, due_at, made_at, state, updated_at)
                VALUES (:id, :incident, :promise, :owner, :due, :now, 'MADE', :now)""")
                .param("id", promise.id())
                .param("incident", promise.incident().id())
                .param("promise", promise.promise())
                .param("owner", promise.owner() == null ? null : promise.owner().name())
                .param("due", utc(promise.dueAt()))
                .param("now", utc(now))
                .update();
    }

    void save(Promise promise, Instant now) {
        jdbc.sql("""
                UPDATE promise SET state = :state, proof = :proof, updated_at = :now, version = version + 1
                WHERE promise_id = :id""")
                .param("id", promise.id())
                .param("state", stateOf(promise.state()))
                .param("proof", promise.state() instanceof Kept(var proof) ? proof : null)
                .param("now", utc(now))
                .update();
    }

    Optional<Promise> find(UUID promiseId, IncidentRef incident) {
        return jdbc.sql("SELECT * FROM promise WHERE promise_id = :id")
                .param("id", promiseId)
                .query((row, _) -> new Promise(
                        promiseId,
                        incident,
                        row.getString("promise"),
                        owner(row),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        state(row)))
                .optional();
    }

    Optional<PromiseView> view(UUID promiseId) {
        return jdbc.sql("SELECT * FROM promise WHERE promise_id = :id")
                .param("id", promiseId)
                .query(PromiseRepository::viewOf)
                .optional();
    }

    List<PromiseView> views(UUID incidentId) {
        return jdbc.sql("SELECT * FROM promise WHERE incident_id = :id ORDER BY promise_id")
                .param("id", incidentId)
                .query(PromiseRepository::viewOf)
                .list();
    }

    private static PromiseState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "MADE" -> new Made();
            case "KEPT" -> new Kept(row.getString("proof"));
            case "BROKEN" -> new Broken();
            default -> throw new IllegalStateException("unknown promise state " + row.getString("state"));
        };
    }

    private static String stateOf(PromiseState state) {
        return switch (state) {
            case Made _ -> "MADE";
            case Kept _ -> "KEPT";
            case Broken _ -> "BROKEN";
        };
    }

    private static @Nullable Post owner(ResultSet row) throws SQLException {
        var owner = row.getString("owner_post");
        return owner == null ? null : Post.valueOf(owner);
    }

    private static PromiseView viewOf(ResultSet row, int number) throws SQLException {
        return new PromiseView(
                row.getObject("promise_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                row.getString("promise"),
                owner(row),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getString("proof"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
