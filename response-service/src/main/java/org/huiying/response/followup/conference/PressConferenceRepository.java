package org.huiying.response.followup.conference;

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
import org.huiying.response.followup.conference.domain.ConferenceState;
import org.huiying.response.followup.conference.domain.ConferenceState.Held;
import org.huiying.response.followup.conference.domain.ConferenceState.Scheduled;
import org.huiying.response.followup.conference.domain.PressConference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the press conferences; writers hold the incident's lock. */
@Component
final class PressConferenceRepository {

    private final JdbcClient jdbc;

    PressConferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PressConference conference, Post speaker, Instant now) {
        jdbc.sql("""
                INSERT INTO press_conference (conference_id, incident_id, place, starts_at, speaker_post, state,
                                              updated_at)
                VALUES (:id, :incident, :place, :starts, :speaker, 'SCHEDULED', :now)""")
                .param("id", conference.id())
                .param("incident", conference.incident().id())
                .param("place", conference.place())
                .param("starts", utc(conference.startsAt()))
                .param("speaker", speaker.name())
                .param("now", utc(now))
                .update();
    }

    void save(PressConference conference, Instant now) {
        switch (conference.state()) {
            case Scheduled _ -> {}
            case Held(var heldAt, var minutes) ->
                jdbc.sql("""
                        UPDATE press_conference SET state = 'HELD', held_at = :held, minutes = :minutes,
                                                    updated_at = :now, version = version + 1
                        WHERE conference_id = :id""")
                        .param("id", conference.id())
                        .param("held", utc(heldAt))
                        .param("minutes", minutes)
                        .param("now", utc(now))
                        .update();
        }
    }

    Optional<PressConference> find(UUID conferenceId, IncidentRef incident) {
        return jdbc.sql("SELECT * FROM press_conference WHERE conference_id = :id")
                .param("id", conferenceId)
                .query((row, _) -> new PressConference(
                        conferenceId,
                        incident,
                        row.getString("place"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        state(row)))
                .optional();
    }

    Optional<PressConferenceView> view(UUID conferenceId) {
        return jdbc.sql("SELECT * FROM press_conference WHERE conference_id = :id")
                .param("id", conferenceId)
                .query(PressConferenceRepository::viewOf)
                .optional();
    }

    List<PressConferenceView> views(UUID incidentId) {
        return jdbc.sql("SELECT * FROM press_conference WHERE incident_id = :id ORDER BY conference_id")
                .param("id", incidentId)
                .query(PressConferenceRepository::viewOf)
                .list();
    }

    private static ConferenceState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "SCHEDULED" -> new Scheduled();
            case "HELD" ->
                new Held(row.getObject("held_at", OffsetDateTime.class).toInstant(), row.getString("minutes"));
            default -> throw new IllegalStateException("unknown conference state " + row.getString("state"));
        };
    }

    private static PressConferenceView viewOf(ResultSet row, int number) throws SQLException {
        var held = row.getObject("held_at", OffsetDateTime.class);
        return new PressConferenceView(
                row.getObject("conference_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                row.getString("place"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                Post.valueOf(row.getString("speaker_post")),
                row.getString("state"),
                held == null ? null : held.toInstant(),
                row.getString("minutes"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
