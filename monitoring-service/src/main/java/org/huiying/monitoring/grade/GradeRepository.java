package org.huiying.monitoring.grade;

import static org.huiying.platform.sql.Columns.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.assessment.Plan.CalmRule;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What assessment decided; a row may stand before its opinion is known, or without one. */
@Component
final class GradeRepository {

    private final JdbcClient jdbc;
    private final Json json;

    GradeRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Replaces what was decided before; the version of the opinion rises. */
    void save(UUID id, PlanGrade grade, CalmRule calm, Instant decidedAt, Instant now) {
        jdbc.sql("""
                        INSERT INTO opinion_grade AS g (incident_id, grade, calm, decided_at)
                        VALUES (:id, :grade, :calm::jsonb, :at)
                        ON CONFLICT (incident_id) DO UPDATE
                        SET grade = excluded.grade, calm = excluded.calm, decided_at = excluded.decided_at""")
                .param("id", id)
                .param("grade", grade.name())
                .param("calm", json.write(calm))
                .param("at", utc(decidedAt))
                .update();
        jdbc.sql("UPDATE opinion SET version = version + 1, updated_at = :now WHERE incident_id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    /** The calm rule that was frozen with the grade. */
    Optional<CalmRule> frozenCalm(UUID id) {
        return jdbc.sql("SELECT calm FROM opinion_grade WHERE incident_id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(calm -> json.read(calm, CalmRule.class));
    }
}
