package org.huiying.response.clock;

import static org.huiying.platform.sql.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.assessment.PlanEvent;
import org.huiying.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plan's versions and their schedule, as last heard from assessment. */
@Component
final class PlanRepository {

    /** The version in force at a time; before the first slot, the first. */
    private static final String ACTIVE = """
            SELECT plan FROM plan_slot JOIN plan_version USING (plan_version)
            ORDER BY effective_from <= :at DESC,
                     CASE WHEN effective_from <= :at THEN effective_from END DESC, effective_from
            LIMIT 1""";

    private final JdbcClient jdbc;
    private final Json json;

    PlanRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void publish(Plan plan) {
        jdbc.sql("""
                INSERT INTO plan_version (plan_version, plan) VALUES (:version, :plan::jsonb)
                ON CONFLICT (plan_version) DO NOTHING""")
                .param("version", plan.version())
                .param("plan", json.write(plan))
                .update();
    }

    void schedule(List<PlanEvent.Slot> slots) {
        jdbc.sql("DELETE FROM plan_slot").update();
        for (var slot : slots) {
            jdbc.sql(
                            "INSERT INTO plan_slot (plan_version, effective_from) VALUES (:version, :from) ON CONFLICT DO NOTHING")
                    .param("version", slot.version())
                    .param("from", utc(slot.effectiveFrom()))
                    .update();
        }
    }

    Optional<Plan> version(int version) {
        return jdbc.sql("SELECT plan FROM plan_version WHERE plan_version = :version")
                .param("version", version)
                .query((row, _) -> json.read(row.getString(1), Plan.class))
                .optional();
    }

    Optional<Plan> activeAt(Instant at) {
        return jdbc.sql(ACTIVE)
                .param("at", utc(at))
                .query((row, _) -> json.read(row.getString(1), Plan.class))
                .optional();
    }

    boolean isKnown() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM plan_slot JOIN plan_version USING (plan_version))")
                .query(Boolean.class)
                .single();
    }
}
