package org.huiying.response.incident;

import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.platform.json.Json;
import org.huiying.response.incident.domain.FileFact;
import org.huiying.response.incident.domain.IncidentCourse;
import org.huiying.response.incident.domain.IncidentState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the incident files. */
@Component
final class IncidentRepository {

    private static final String OPEN = """
            INSERT INTO incident (incident_id, number, title, area, exercise, found_at,
                                  ref_rank, ref_at, ref_fact, ref_found_at, state, state_since, opened_at, updated_at)
            VALUES (:id, :number, :title, :area, :exercise, :found, :rank, :at, :fact, :found,
                    'REGISTERED', :at, :now, :now)
            ON CONFLICT (incident_id) DO NOTHING""";

    private static final String REFER = """
            UPDATE incident
            SET number = :number, title = :title, area = :area, ref_found_at = :found,
                ref_rank = :rank, ref_at = :at, ref_fact = :fact,
                version = version + CASE WHEN title = :title AND area = :area THEN 0 ELSE 1 END
            WHERE incident_id = :id AND (ref_rank, ref_at, ref_fact) < (:rank, :at, :fact)""";

    private static final String SETTLE = """
            UPDATE incident
            SET state = :state, state_since = :since, found_at = :found, plan_grade = :grade,
                statutory_class = :class, procedure = :procedure::jsonb, conflict = :conflict,
                updated_at = :now, version = version + 1
            WHERE incident_id = :id
              AND (state, state_since, found_at, plan_grade, statutory_class, procedure, conflict)
                  IS DISTINCT FROM (:state, :since, :found, :grade, :class, :procedure::jsonb, :conflict)""";

    private static final String SELECT = """
            SELECT incident_id, number, title, area, exercise, found_at, ref_found_at, state, state_since,
                   plan_grade, statutory_class, procedure, version
            FROM incident WHERE incident_id = :id""";

    private final JdbcClient jdbc;
    private final Json json;

    IncidentRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Opens the file; false when it is open already. */
    boolean open(FileFact fact, String source, Instant now) {
        return reference(jdbc.sql(OPEN), fact, source)
                        .param("exercise", fact.event().incident().exercise())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Takes number, title and foundAt from the fact if no greater one has given them. */
    void refer(FileFact fact, String source) {
        reference(jdbc.sql(REFER), fact, source).update();
    }

    void settle(UUID id, IncidentCourse course, Instant now) {
        var found = jdbc.sql("SELECT ref_found_at FROM incident WHERE incident_id = :id")
                .param("id", id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var grade = course.grade();
        jdbc.sql(SETTLE)
                .param("id", id)
                .param("state", course.state().name())
                .param("since", utc(course.since()))
                .param("found", utc(course.earliestFoundAt(found)))
                .param("grade", grade.map(it -> it.planGrade().name()).orElse(null))
                .param("class", grade.map(it -> it.statutoryClass().name()).orElse(null))
                .param(
                        "procedure",
                        grade.map(GradeAssigned::procedure).map(json::write).orElse(null))
                .param("conflict", course.conflict())
                .param("now", utc(now))
                .update();
    }

    Optional<IncidentView> find(UUID id) {
        return jdbc.sql(SELECT).param("id", id).query(this::view).optional();
    }

    Optional<IncidentView> lock(UUID id) {
        return jdbc.sql(SELECT + " FOR UPDATE")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    /** For the rest of the transaction a lock is waited for half a second, less than a deadlock takes to be found. */
    void waitBriefly() {
        jdbc.sql("SELECT set_config('lock_timeout', '500ms', true)")
                .query(String.class)
                .single();
    }

    List<UUID> ungraded() {
        return jdbc.sql("""
                SELECT incident_id FROM incident
                WHERE plan_grade IS NULL AND state IN ('REGISTERED', 'ASSESSING', 'CONSULTING', 'RESPONDING')
                ORDER BY incident_id""").query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    Standing standing(UUID id) {
        return jdbc.sql(SELECT).param("id", id).query(this::standingOf).single();
    }

    private JdbcClient.StatementSpec reference(JdbcClient.StatementSpec sql, FileFact fact, String source) {
        var ref = fact.event().incident();
        return sql.param("id", ref.id())
                .param("number", ref.number())
                .param("title", ref.title())
                .param("area", ref.area().name())
                .param("found", utc(ref.foundAt()))
                .param("rank", source.equals("monitoring") ? 1 : 0)
                .param("at", utc(fact.at()))
                .param("fact", fact.id());
    }

    private IncidentView view(ResultSet row, int number) throws SQLException {
        var statutory = row.getString("statutory_class");
        var procedure = row.getString("procedure");
        return new IncidentView(
                ref(row),
                IncidentState.valueOf(row.getString("state")),
                grade(row),
                statutory == null ? null : StatutoryClass.valueOf(statutory),
                procedure == null ? null : json.read(procedure, Plan.Procedure.class),
                row.getLong("version"));
    }

    private Standing standingOf(ResultSet row, int number) throws SQLException {
        return new Standing(
                ref(row),
                IncidentState.valueOf(row.getString("state")),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                grade(row));
    }

    private static @Nullable PlanGrade grade(ResultSet row) throws SQLException {
        var grade = row.getString("plan_grade");
        return grade == null ? null : PlanGrade.valueOf(grade);
    }

    private static IncidentRef ref(ResultSet row) throws SQLException {
        return new IncidentRef(
                row.getObject("incident_id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                Area.valueOf(row.getString("area")),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("exercise"));
    }
}
