package org.huiying.response.followup.conference;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The press conferences of an incident, for the features that show them. */
@Component
public final class PressConferences {

    private final PressConferenceRepository conferences;

    PressConferences(PressConferenceRepository conferences) {
        this.conferences = conferences;
    }

    public List<PressConferenceView> of(UUID incidentId) {
        return conferences.views(incidentId);
    }
}
