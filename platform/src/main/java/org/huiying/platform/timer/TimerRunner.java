package org.huiying.platform.timer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes due timers one by one and hands each to its handler, in one transaction with its removal. */
final class TimerRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TimerRunner.class);

    private final Timers timers;
    private final TransactionTemplate transaction;
    private final Map<String, TimerHandler> handlers = new HashMap<>();

    TimerRunner(Timers timers, TransactionTemplate transaction, List<TimerHandler> handlers) {
        this.timers = timers;
        this.transaction = transaction;
        handlers.forEach(h -> {
            if (this.handlers.put(h.kind(), h) != null) {
                throw new IllegalStateException("two handlers for timers of kind " + h.kind());
            }
        });
    }

    /** Acts on one due timer; true when there was one. */
    boolean runOne() {
        var taken = new DueTimer[1];
        try {
            transaction.executeWithoutResult(status -> timers.takeDue().ifPresent(timer -> {
                taken[0] = timer;
                handler(timer).due(timer);
            }));
        } catch (RuntimeException e) {
            postpone(taken[0], e);
        }
        return taken[0] != null;
    }

    private TimerHandler handler(DueTimer timer) {
        var handler = handlers.get(timer.kind());
        if (handler == null) {
            throw new IllegalStateException("no handler for timers of kind " + timer.kind());
        }
        return handler;
    }

    private void postpone(@Nullable DueTimer timer, RuntimeException e) {
        if (timer == null) {
            throw e;
        }
        LOG.error("timer {} {} failed and will be tried again", timer.kind(), timer.key(), e);
        transaction.executeWithoutResult(status -> timers.postpone(timer));
    }
}
