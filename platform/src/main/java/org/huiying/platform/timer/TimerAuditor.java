package org.huiying.platform.timer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves that each due timer was acted on: a row that outlives its time by a minute is a step that was not done, and
 * is said at once. It runs apart from the runner that it watches.
 */
public final class TimerAuditor {

    private static final Logger LOG = LoggerFactory.getLogger(TimerAuditor.class);

    private final Timers timers;
    private final Counter counter;
    private final AtomicLong late = new AtomicLong();

    TimerAuditor(Timers timers, MeterRegistry meters) {
        this.timers = timers;
        this.counter = meters.counter("huiying.timer.late");
    }

    boolean look() {
        var now = timers.late();
        var before = late.getAndSet(now);
        if (now > before) {
            counter.increment(now - before);
            LOG.error("{} timers are more than a minute past due; kinds waiting: {}", now, timers.kinds());
        }
        return false;
    }

    /** Timers more than a minute past due at the last look. */
    public long late() {
        return late.get();
    }
}
