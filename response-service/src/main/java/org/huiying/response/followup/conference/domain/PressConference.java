package org.huiying.response.followup.conference.domain;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentRef;

/** A press conference of an incident. */
public record PressConference(UUID id, IncidentRef incident, String place, Instant startsAt, ConferenceState state) {

    PressConference in(ConferenceState next) {
        return new PressConference(id, incident, place, startsAt, next);
    }
}
