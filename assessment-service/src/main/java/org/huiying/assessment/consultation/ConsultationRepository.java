package org.huiying.assessment.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.assessment.consultation.domain.Consultation;
import org.huiying.assessment.consultation.domain.Consultation.Decided;
import org.huiying.assessment.consultation.domain.Consultation.Open;
import org.huiying.contracts.response.FollowUpEvent.ConcernEscalated;
import org.huiying.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of consultations and of the requests that wait for one. */
@Component
final class ConsultationRepository {

    private static final int SPACE = 0xC0_45;

    private final JdbcClient jdbc;
    private final Json json;

    ConsultationRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Rounds of an incident are numbered one at a time. */
    void lockRounds(UUID incidentId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:space, hashtext(:incident))")
                .param("space", SPACE)
                .param("incident", incidentId.toString())
                .query(row -> {});
    }

    List<StoredConsultation> ofIncident(UUID incidentId) {
        return jdbc.sql("SELECT * FROM consultation WHERE incident_id = :incident ORDER BY round")
                .param("incident", incidentId)
                .query(this::stored)
                .list();
    }

    Optional<StoredConsultation> find(UUID id) {
        return jdbc.sql("SELECT * FROM consultation WHERE id = :id")
                .param("id", id)
                .query(this::stored)
                .optional();
    }

    Optional<StoredConsultation> lock(UUID id) {
        return jdbc.sql("SELECT * FROM consultation WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::stored)
                .optional();
    }

    /** Inserts or updates a locked row; answers its version. */
    long save(Consultation state, Instant now) {
        var meeting = state.meeting();
        return jdbc.sql("""
                        INSERT INTO consultation
                          (id, version, incident_id, round, status, body, opened_at, updated_at)
                        VALUES (:id, 1, :incident, :round, :status, :body::jsonb, :now, :now)
                        ON CONFLICT (id) DO UPDATE SET version = consultation.version + 1,
                          status = excluded.status, body = excluded.body, updated_at = excluded.updated_at
                        RETURNING version""")
                .param("id", meeting.id())
                .param("incident", meeting.incident().id())
                .param("round", meeting.round())
                .param("status", status(state))
                .param("body", json.write(state))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    void request(ConcernEscalated concern) {
        jdbc.sql("""
                        INSERT INTO consultation_request (concern_id, incident_id, reason, requested_at)
                        VALUES (:concern, :incident, :reason, :at) ON CONFLICT (concern_id) DO NOTHING""")
                .param("concern", concern.concernId())
                .param("incident", concern.incident().id())
                .param("reason", concern.reason())
                .param("at", Timestamp.from(concern.at()))
                .update();
    }

    List<ConsultationRequest> waiting(UUID incidentId) {
        return jdbc.sql("""
                        SELECT * FROM consultation_request
                        WHERE incident_id = :incident AND consultation_id IS NULL ORDER BY requested_at, concern_id""")
                .param("incident", incidentId)
                .query((row, n) -> new ConsultationRequest(
                        row.getObject("concern_id", UUID.class),
                        row.getString("reason"),
                        row.getTimestamp("requested_at").toInstant()))
                .list();
    }

    void takeUp(UUID consultationId, List<UUID> concerns) {
        jdbc.sql("UPDATE consultation_request SET consultation_id = :id WHERE concern_id = ANY (:concerns)")
                .param("id", consultationId)
                .param("concerns", concerns.toArray(UUID[]::new))
                .update();
    }

    private StoredConsultation stored(ResultSet row, int n) throws SQLException {
        var body = row.getString("body");
        Consultation state = switch (row.getString("status")) {
            case "OPEN" -> json.read(body, Open.class);
            case "DECIDED" -> json.read(body, Decided.class);
            case String other -> throw new IllegalStateException("unknown status " + other);
        };
        return new StoredConsultation(state, row.getLong("version"));
    }

    static String status(Consultation state) {
        return switch (state) {
            case Open _ -> "OPEN";
            case Decided _ -> "DECIDED";
        };
    }
}
