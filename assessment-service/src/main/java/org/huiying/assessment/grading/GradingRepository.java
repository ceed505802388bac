package org.huiying.assessment.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.assessment.grading.domain.Assignment;
import org.huiying.assessment.grading.domain.Facts;
import org.huiying.assessment.grading.domain.Grading;
import org.huiying.assessment.grading.domain.Grading.Ended;
import org.huiying.assessment.grading.domain.Grading.Graded;
import org.huiying.assessment.grading.domain.Grading.Unverified;
import org.huiying.assessment.grading.domain.Grading.Verified;
import org.huiying.assessment.grading.domain.Proposal;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of gradings and of the decisions taken. */
@Component
final class GradingRepository {

    private static final String SELECT = """
            SELECT g.*, d.body AS decision, d.decided_by_subject
            FROM grading g LEFT JOIN grade_decision d ON d.id = g.decision_id
            WHERE g.incident_id = :id
            """;

    private final JdbcClient jdbc;
    private final Json json;

    GradingRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<StoredGrading> find(UUID incidentId) {
        return read(incidentId).filter(grading -> !grading.facts().equals(Facts.NONE));
    }

    /**
     * The row, locked until the transaction ends. It is locked first and read by a statement of its own: of what is joined
     * to a row that it had to wait for, a statement sees the state from before it waited, and a grade that was decided
     * meanwhile would be saved away.
     */
    Optional<StoredGrading> lock(UUID incidentId) {
        return jdbc.sql("SELECT 1 FROM grading WHERE incident_id = :id FOR UPDATE")
                .param("id", incidentId)
                .query(Integer.class)
                .optional()
                .flatMap(_ -> read(incidentId));
    }

    private Optional<StoredGrading> read(UUID incidentId) {
        return jdbc.sql(SELECT).param("id", incidentId).query(this::stored).optional();
    }

    /** The locked row, made empty when this is the first that is heard of the incident. */
    StoredGrading lockOrCreate(UUID incidentId, Instant now) {
        jdbc.sql("""
                        INSERT INTO grading (incident_id, version, status, facts, updated_at)
                        VALUES (:id, 0, 'UNVERIFIED', :facts::jsonb, :now) ON CONFLICT (incident_id) DO NOTHING""")
                .param("id", incidentId)
                .param("facts", json.write(Facts.NONE))
                .param("now", Timestamp.from(now))
                .update();
        return lock(incidentId).orElseThrow();
    }

    /** Saves a locked row; answers its version, which rises when people see something new. */
    long save(StoredGrading grading, Instant now) {
        var decision = Optional.ofNullable(grading.assignment()).map(Assignment::decision);
        return jdbc.sql("""
                        UPDATE grading SET facts = :facts::jsonb, proposal = :proposal::jsonb, status = :status,
                          decision_id = :decision, updated_at = :now,
                          version = version + CASE WHEN version = 0 OR (status, proposal, decision_id)
                            IS DISTINCT FROM (:status, :proposal::jsonb, :decision::uuid) THEN 1 ELSE 0 END
                        WHERE incident_id = :id RETURNING version""")
                .param("facts", json.write(grading.facts()))
                .param(
                        "proposal",
                        Optional.ofNullable(grading.proposal()).map(json::write).orElse(null))
                .param("status", status(grading.state()))
                .param("decision", decision.map(GradeAssigned::decisionId).orElse(null))
                .param("now", Timestamp.from(now))
                .param("id", grading.incidentId())
                .query(Long.class)
                .single();
    }

    void insert(Assignment assignment) {
        var decision = assignment.decision();
        jdbc.sql("""
                        INSERT INTO grade_decision
                          (id, incident_id, plan_grade, decided_by, decided_by_subject, decided_at, body)
                        VALUES (:id, :incident, :grade, :by, :subject, :at, :body::jsonb)""")
                .param("id", decision.decisionId())
                .param("incident", decision.incident().id())
                .param("grade", decision.planGrade().name())
                .param("by", decision.decidedBy().name())
                .param("subject", assignment.decidedBySubject())
                .param("at", Timestamp.from(decision.decidedAt()))
                .param("body", json.write(decision))
                .update();
    }

    /** All decisions on an incident, the first one first. */
    List<GradeAssigned> history(UUID incidentId) {
        return jdbc.sql("SELECT body FROM grade_decision WHERE incident_id = :id ORDER BY decided_at, id")
                .param("id", incidentId)
                .query((row, n) -> json.read(row.getString("body"), GradeAssigned.class))
                .list();
    }

    Optional<PlanGrade> gradeOf(UUID incidentId) {
        return find(incidentId)
                .flatMap(grading -> Optional.ofNullable(grading.assignment()))
                .map(assignment -> assignment.decision().planGrade());
    }

    private StoredGrading stored(ResultSet row, int n) throws SQLException {
        var proposal = row.getString("proposal");
        var decision = row.getString("decision");
        return new StoredGrading(
                row.getObject("incident_id", UUID.class),
                row.getLong("version"),
                json.read(row.getString("facts"), Facts.class),
                proposal == null ? null : json.read(proposal, Proposal.class),
                decision == null
                        ? null
                        : new Assignment(
                                json.read(decision, GradeAssigned.class), row.getString("decided_by_subject")));
    }

    static String status(Grading state) {
        return switch (state) {
            case Unverified _ -> "UNVERIFIED";
            case Verified _ -> "VERIFIED";
            case Graded _ -> "GRADED";
            case Ended _ -> "ENDED";
        };
    }
}
