package org.huiying.response.followup.promise;

import java.util.UUID;
import org.huiying.platform.json.Json;
import org.huiying.platform.timer.DueTimer;
import org.huiying.platform.timer.TimerHandler;
import org.springframework.stereotype.Component;

/** The date at which a promise is broken unless it was kept. */
@Component
final class PromiseTimer implements TimerHandler {

    private final PromiseHandler promises;
    private final Json json;

    PromiseTimer(PromiseHandler promises, Json json) {
        this.promises = promises;
        this.json = json;
    }

    @Override
    public String kind() {
        return PromiseHandler.TIMER;
    }

    @Override
    public void due(DueTimer timer) {
        var due = json.read(timer.payload(), PromiseHandler.Due.class);
        promises.expire(due.incidentId(), UUID.fromString(timer.key()));
    }
}
