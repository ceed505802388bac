package org.huiying.monitoring.calm;

import java.util.UUID;
import org.huiying.platform.timer.DueTimer;
import org.huiying.platform.timer.TimerHandler;
import org.springframework.stereotype.Component;

/** A matter has been quiet for its time. */
@Component
final class CalmTimer implements TimerHandler {

    private final CalmWatches watches;

    CalmTimer(CalmWatches watches) {
        this.watches = watches;
    }

    @Override
    public String kind() {
        return CalmWatches.TIMER;
    }

    @Override
    public void due(DueTimer timer) {
        watches.due(UUID.fromString(timer.key()), timer.dueAt());
    }
}
