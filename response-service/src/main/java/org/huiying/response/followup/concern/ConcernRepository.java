package org.huiying.response.followup.concern;

import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.response.followup.concern.domain.Concern;
import org.huiying.response.followup.concern.domain.ConcernState;
import org.huiying.response.followup.concern.domain.ConcernState.Answered;
import org.huiying.response.followup.concern.domain.ConcernState.Escalated;
import org.huiying.response.followup.concern.domain.ConcernState.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the concerns and their answers; writers hold the incident's lock. */
@Component
final class ConcernRepository {

    private final JdbcClient jdbc;

    ConcernRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Concern concern, Instant now) {
        jdbc.sql("""
                INSERT INTO concern (concern_id, incident_id, question, mentions, state, raised_at, updated_at)
                VALUES (:id, :incident, :question, :mentions, 'OPEN', :now, :now)""")
                .param("id", concern.id())
                .param("incident", concern.incident().id())
                .param("question", concern.question())
                .param("mentions", concern.mentions())
                .param("now", utc(now))
                .update();
    }

    void save(Concern concern, Instant now) {
        jdbc.sql("""
                UPDATE concern SET state = :state, reason = :reason, updated_at = :now, version = version + 1
                WHERE concern_id = :id""")
                .param("id", concern.id())
                .param("state", stateOf(concern.state()))
                .param("reason", concern.state() instanceof Escalated(var reason) ? reason : null)
                .param("now", utc(now))
                .update();
    }

    void answer(UUID concernId, UUID answerId, String text, @Nullable UUID statementId, Instant now) {
        jdbc.sql("""
                INSERT INTO concern_answer (answer_id, concern_id, answer, statement_id, at)
                VALUES (:answer, :id, :text, :statement, :now)""")
                .param("answer", answerId)
                .param("id", concernId)
                .param("text", text)
                .param("statement", statementId)
                .param("now", utc(now))
                .update();
    }

    Optional<Concern> find(UUID concernId, IncidentRef incident) {
        return jdbc.sql("SELECT * FROM concern WHERE concern_id = :id")
                .param("id", concernId)
                .query((row, _) ->
                        new Concern(concernId, incident, row.getString("question"), row.getInt("mentions"), state(row)))
                .optional();
    }

    Optional<ConcernView> view(UUID concernId) {
        return jdbc.sql("SELECT * FROM concern WHERE concern_id = :id")
                .param("id", concernId)
                .query(this::viewOf)
                .optional();
    }

    List<ConcernView> views(UUID incidentId) {
        return jdbc.sql("SELECT * FROM concern WHERE incident_id = :id ORDER BY concern_id")
                .param("id", incidentId)
                .query(this::viewOf)
                .list();
    }

    private static ConcernState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "OPEN" -> new Open();
            case "ANSWERED" -> new Answered();
            case "ESCALATED" -> new Escalated(row.getString("reason"));
            default -> throw new IllegalStateException("unknown concern state " + row.getString("state"));
        };
    }

    private static String stateOf(ConcernState state) {
        return switch (state) {
            case Open _ -> "OPEN";
            case Answered _ -> "ANSWERED";
            case Escalated _ -> "ESCALATED";
        };
    }

    private ConcernView viewOf(ResultSet row, int number) throws SQLException {
        var id = row.getObject("concern_id", UUID.class);
        return new ConcernView(
                id,
                row.getObject("incident_id", UUID.class),
                row.getString("question"),
                row.getInt("mentions"),
                row.getString("state"),
                row.getString("reason"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                answers(id),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private List<ConcernView.Answer> answers(UUID concernId) {
        return jdbc.sql("SELECT * FROM concern_answer WHERE concern_id = :id ORDER BY at, answer_id")
                .param("id", concernId)
                .query((row, _) -> new ConcernView.Answer(
                        row.getObject("answer_id", UUID.class),
                        row.getString("answer"),
                        row.getObject("statement_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
