package org.huiying.monitoring.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.assessment.Plan.CalmRule;
import org.huiying.contracts.assessment.PlanEvent.Slot;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was heard of the plan; a version never changes, the latest schedule replaces the one before. */
@Component
final class PlanRepository {

    private final JdbcClient jdbc;
    private final Json json;

    PlanRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Calm rules by grade, as a JSON object. */
    private record Rules(Map<PlanGrade, CalmRule> byGrade) {}

    private record Slots(List<Slot> slots) {}

    void save(Plan plan) {
        var rules = new EnumMap<PlanGrade, CalmRule>(PlanGrade.class);
        plan.procedures().forEach((grade, procedure) -> rules.put(grade, procedure.calm()));
        jdbc.sql("""
            INSERT INTO plan_calm (version, rules) VALUES (:version, :rules::jsonb)
            ON CONFLICT (version) DO NOTHING""")
                .param("version", plan.version())
                .param("rules", json.write(new Rules(rules)))
                .update();
        plan.sections().forEach((area, section) -> saveSection(plan.version(), area, section));
    }

    private void saveSection(int version, Area area, String section) {
        jdbc.sql("""
            INSERT INTO plan_section (version, area, section) VALUES (:version, :area, :section)
            ON CONFLICT (version, area) DO NOTHING""")
                .param("version", version)
                .param("area", area.name())
                .param("section", section)
                .update();
    }

    void saveSchedule(List<Slot> slots) {
        jdbc.sql("""
            INSERT INTO plan_schedule (only_one, slots) VALUES (true, :slots::jsonb)
            ON CONFLICT (only_one) DO UPDATE SET slots = excluded.slots""").param("slots", json.write(new Slots(slots))).update();
    }

    List<Slot> schedule() {
        return jdbc.sql("SELECT slots FROM plan_schedule")
                .query(String.class)
                .optional()
                .map(slots -> json.read(slots, Slots.class).slots())
                .orElse(List.of());
    }

    Optional<CalmRule> calm(int version, PlanGrade grade) {
        return jdbc.sql("SELECT rules FROM plan_calm WHERE version = :version")
                .param("version", version)
                .query(String.class)
                .optional()
                .flatMap(rules -> Optional.ofNullable(
                        json.read(rules, Rules.class).byGrade().get(grade)));
    }

    Optional<String> section(int version, Area area) {
        return jdbc.sql("SELECT section FROM plan_section WHERE version = :version AND area = :area")
                .param("version", version)
                .param("area", area.name())
                .query(String.class)
                .optional();
    }
}
