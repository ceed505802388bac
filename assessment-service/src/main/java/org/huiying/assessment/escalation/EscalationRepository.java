package org.huiying.assessment.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.assessment.escalation.domain.Escalation;
import org.huiying.assessment.escalation.domain.Escalation.Acknowledged;
import org.huiying.assessment.escalation.domain.Escalation.Cancelled;
import org.huiying.assessment.escalation.domain.Escalation.Open;
import org.huiying.contracts.assessment.EscalationEvent.InstructionReceived;
import org.huiying.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of escalations and of the instructions received. */
@Component
final class EscalationRepository {

    private final JdbcClient jdbc;
    private final Json json;

    EscalationRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is not cancelled, locked until the transaction ends. */
    List<StoredEscalation> lockLive(UUID incidentId) {
        return jdbc.sql("""
                        SELECT * FROM escalation WHERE incident_id = :incident AND status <> 'CANCELLED'
                        ORDER BY id FOR UPDATE""").param("incident", incidentId).query(this::stored).list();
    }

    Optional<StoredEscalation> lock(UUID id) {
        return jdbc.sql("SELECT * FROM escalation WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::stored)
                .optional();
    }

    Optional<StoredEscalation> find(UUID id) {
        return jdbc.sql("SELECT * FROM escalation WHERE id = :id")
                .param("id", id)
                .query(this::stored)
                .optional();
    }

    /** The newest ones first, whatever became of them. */
    List<StoredEscalation> latest(int limit) {
        return jdbc.sql("SELECT * FROM escalation ORDER BY updated_at DESC, id DESC LIMIT :limit")
                .param("limit", limit)
                .query(this::stored)
                .list();
    }

    /** Inserts or updates a locked row; answers its version. */
    long save(Escalation state, Instant now) {
        var dispatch = state.dispatch();
        return jdbc.sql("""
                        INSERT INTO escalation (id, version, incident_id, addressee, status, for_information, exercise,
                          body, raised_at, updated_at)
                        VALUES (:id, 1, :incident, :addressee, :status, :forInformation, :exercise, :body::jsonb,
                          :now, :now)
                        ON CONFLICT (id) DO UPDATE SET version = escalation.version + 1, status = excluded.status,
                          for_information = excluded.for_information, body = excluded.body,
                          updated_at = excluded.updated_at
                        RETURNING version""")
                .param("id", dispatch.id())
                .param("incident", dispatch.incident().id())
                .param("addressee", dispatch.message().addressee().name())
                .param("status", status(state))
                .param("forInformation", dispatch.message().forInformation())
                .param("exercise", dispatch.incident().exercise())
                .param("body", json.write(state))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    void insert(InstructionReceived instruction) {
        jdbc.sql("""
                        INSERT INTO escalation_instruction
                          (id, escalation_id, text, document_number, entered_by, received_at)
                        VALUES (:id, :escalation, :text, :document, :by, :at)""")
                .param("id", instruction.instructionId())
                .param("escalation", instruction.escalationId())
                .param("text", instruction.text())
                .param("document", instruction.documentNumber())
                .param("by", instruction.by())
                .param("at", Timestamp.from(instruction.at()))
                .update();
    }

    List<EscalationView.Instruction> instructions(UUID escalationId) {
        return jdbc.sql("SELECT * FROM escalation_instruction WHERE escalation_id = :id ORDER BY received_at, id")
                .param("id", escalationId)
                .query((row, n) -> new EscalationView.Instruction(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getString("document_number"),
                        row.getString("entered_by"),
                        row.getTimestamp("received_at").toInstant()))
                .list();
    }

    /** Escalations that ask for an acknowledgement and have none; drills are not counted. */
    long unacknowledged() {
        return jdbc.sql("""
                        SELECT count(*) FROM escalation
                        WHERE status = 'OPEN' AND NOT for_information AND NOT exercise""").query(Long.class).single();
    }

    private StoredEscalation stored(ResultSet row, int n) throws SQLException {
        var body = row.getString("body");
        Escalation state = switch (row.getString("status")) {
            case "OPEN" -> json.read(body, Open.class);
            case "ACKNOWLEDGED" -> json.read(body, Acknowledged.class);
            case "CANCELLED" -> json.read(body, Cancelled.class);
            case String other -> throw new IllegalStateException("unknown status " + other);
        };
        return new StoredEscalation(state, row.getLong("version"));
    }

    static String status(Escalation state) {
        return switch (state) {
            case Open _ -> "OPEN";
            case Acknowledged _ -> "ACKNOWLEDGED";
            case Cancelled _ -> "CANCELLED";
        };
    }
}
