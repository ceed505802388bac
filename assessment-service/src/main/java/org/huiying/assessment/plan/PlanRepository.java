package org.huiying.assessment.plan;

import static org.huiying.platform.sql.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiying.assessment.plan.domain.PlanVersion;
import org.huiying.assessment.plan.domain.PlanVersion.Draft;
import org.huiying.assessment.plan.domain.PlanVersion.Published;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.assessment.PlanEvent.Slot;
import org.huiying.platform.json.Json;
import org.huiying.platform.web.PageQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of plan versions and of the schedule. */
@Component
final class PlanRepository {

    private static final int LOCK = 0x50_4C_41_4E;

    private static final String SELECT = """
            SELECT p.*, (SELECT max(s.effective_from) FROM plan_slot s WHERE s.number = p.number) AS effective_from
            FROM plan p
            """;

    private final JdbcClient jdbc;
    private final Json json;

    PlanRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whoever numbers, seeds or schedules plans does so alone, over all replicas, until the transaction ends. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    }

    int nextNumber() {
        return jdbc.sql("SELECT coalesce(max(number), 0) + 1 FROM plan")
                .query(Integer.class)
                .single();
    }

    void insert(Draft draft, Instant now) {
        jdbc.sql("""
                        INSERT INTO plan (number, version, status, body, created_at, updated_at)
                        VALUES (:number, 1, 'DRAFT', :body::jsonb, :now, :now)""")
                .param("number", draft.plan().version())
                .param("body", json.write(draft.plan()))
                .param("now", Timestamp.from(now))
                .update();
    }

    void publish(Published published) {
        jdbc.sql("""
                        UPDATE plan SET status = 'PUBLISHED', published_at = :at, updated_at = :at, version = version + 1
                        WHERE number = :number AND status = 'DRAFT'""")
                .param("number", published.plan().version())
                .param("at", Timestamp.from(published.publishedAt()))
                .update();
    }

    void schedule(int number, Instant effectiveFrom, Instant now) {
        jdbc.sql("""
                        INSERT INTO plan_slot (number, effective_from, scheduled_at)
                        VALUES (:number, :from, :now)""")
                .param("number", number)
                .param("from", Timestamp.from(effectiveFrom))
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("UPDATE plan SET updated_at = :now, version = version + 1 WHERE number = :number")
                .param("number", number)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Slot> slots() {
        return jdbc.sql("SELECT number, effective_from FROM plan_slot ORDER BY effective_from, position")
                .query((row, n) -> new Slot(row.getInt("number"), instant(row, "effective_from")))
                .list();
    }

    Optional<Integer> activeNumber(Instant now) {
        return jdbc.sql("""
                        SELECT number FROM plan_slot WHERE effective_from <= :now
                        ORDER BY effective_from DESC, position DESC LIMIT 1""")
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .optional();
    }

    Optional<StoredPlan> find(int number) {
        return jdbc.sql(SELECT + "WHERE p.number = :number")
                .param("number", number)
                .query(this::stored)
                .optional();
    }

    List<StoredPlan> page(int after, PageQuery query) {
        return jdbc.sql(SELECT + """
                        WHERE p.number > :after AND p.updated_at >= :since
                        ORDER BY p.number LIMIT :limit""")
                .param("after", after)
                .param(
                        "since",
                        Timestamp.from(Optional.ofNullable(query.updatedSince()).orElse(Instant.EPOCH)))
                .param("limit", query.limitPlusOne())
                .query(this::stored)
                .list();
    }

    private StoredPlan stored(ResultSet row, int n) throws SQLException {
        var plan = json.read(row.getString("body"), Plan.class);
        PlanVersion state = switch (row.getString("status")) {
            case "DRAFT" -> new Draft(plan);
            case "PUBLISHED" -> new Published(plan, instant(row, "published_at"));
            case String other -> throw new IllegalStateException("unknown status " + other);
        };
        var from = row.getTimestamp("effective_from");
        return new StoredPlan(
                state, row.getLong("version"), from == null ? null : from.toInstant(), instant(row, "updated_at"));
    }
}
