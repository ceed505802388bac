package org.huiying.response.clock.domain;

import java.util.UUID;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.IncidentRef;

/** One clock of an incident. */
public record IncidentClock(UUID id, IncidentRef incident, ClockName name, String subject, ClockState state) {

    IncidentClock in(ClockState next) {
        return new IncidentClock(id, incident, name, subject, next);
    }
}
