package org.huiying.monitoring.calm;

import java.util.UUID;
import org.huiying.platform.timer.DueTimer;
import org.huiying.platform.timer.TimerHandler;
import org.springframework.stereotype.Component;

/** The watch over a closed matter is over. */
@Component
final class WatchEndTimer implements TimerHandler {

    private final CalmWatches watches;

    WatchEndTimer(CalmWatches watches) {
        this.watches = watches;
    }

    @Override
    public String kind() {
        return CalmWatches.WATCH_END;
    }

    @Override
    public void due(DueTimer timer) {
        watches.watchEnded(UUID.fromString(timer.key()));
    }
}
