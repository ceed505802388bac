package org.huiying.monitoring.recount;

import java.time.Clock;
import java.util.UUID;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.timer.DueTimer;
import org.huiying.platform.timer.TimerHandler;
import org.springframework.stereotype.Component;

/**
 * Sends the latest mention of an opinion once more as it was measured last: nothing is added, but the topology measures
 * whatever the mention stands in now. So a decision shows in all figures, and at the same place in every replay.
 */
@Component
final class Remeasuring implements TimerHandler {

    private final RecountRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    Remeasuring(RecountRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Recounts.TIMER;
    }

    @Override
    public void due(DueTimer timer) {
        repository.lockLatest(UUID.fromString(timer.key()), clock.instant()).ifPresent(outbox::append);
    }
}
