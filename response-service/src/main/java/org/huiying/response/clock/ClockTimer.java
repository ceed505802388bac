package org.huiying.response.clock;

import java.util.UUID;
import org.huiying.platform.json.Json;
import org.huiying.platform.timer.DueTimer;
import org.huiying.platform.timer.TimerHandler;
import org.springframework.stereotype.Component;

/** The moments at which a clock warns or is breached. */
@Component
final class ClockTimer implements TimerHandler {

    private final ClockHandler clocks;
    private final Json json;

    ClockTimer(ClockHandler clocks, Json json) {
        this.clocks = clocks;
        this.json = json;
    }

    @Override
    public String kind() {
        return ClockHandler.TIMER;
    }

    @Override
    public void due(DueTimer timer) {
        var due = json.read(timer.payload(), ClockHandler.Due.class);
        clocks.tick(due.incidentId(), UUID.fromString(timer.key()));
    }
}
