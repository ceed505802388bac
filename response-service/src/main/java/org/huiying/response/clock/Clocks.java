package org.huiying.response.clock;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The clocks of an incident, for the features that show them or depend on them. */
@Component
public final class Clocks {

    private final ClockRepository clocks;

    Clocks(ClockRepository clocks) {
        this.clocks = clocks;
    }

    /** All of them, the cancelled ones too, soonest due first. */
    public List<ClockView> of(UUID incidentId) {
        return clocks.views(incidentId);
    }
}
