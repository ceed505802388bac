package org.huiying.monitoring.finding;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.opinion.domain.SignalNews;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.timer.DueTimer;
import org.huiying.platform.timer.TimerHandler;
import org.huiying.platform.timer.Timers;
import org.springframework.stereotype.Component;

/**
 * Tells measurements: at most one per incident in ten seconds, the last one always; and at once when a step of the
 * grading rules is crossed.
 */
@Component
final class Telling implements TimerHandler {

    private static final String TIMER = "opinion-signals";
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofMillis(200);

    private final Opinions opinions;
    private final MeasurementRepository measurements;
    private final Timers timers;
    private final Outbox outbox;
    private final Clock clock;

    Telling(Opinions opinions, MeasurementRepository measurements, Timers timers, Outbox outbox, Clock clock) {
        this.opinions = opinions;
        this.measurements = measurements;
        this.timers = timers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells the latest measurement now or within the pause; gives it, with all that was merged. */
    Signals tell(Opinion opinion) {
        var latest = measurements.lock(opinion.id());
        var signals = opinions.signalsOfAll(opinion, latest.signals());
        var next = latest.toldAt().plus(PAUSE);
        if (SignalNews.crosses(latest.told(), signals) || !clock.instant().isBefore(next)) {
            send(opinion, signals);
        } else {
            timers.schedule(TIMER, opinion.id().toString(), next, Map.of());
        }
        return signals;
    }

    private void send(Opinion opinion, Signals signals) {
        outbox.append(new SignalsUpdated(opinion.ref(), signals));
        measurements.told(opinion.id(), signals, clock.instant());
        timers.cancel(TIMER, opinion.id().toString());
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public void due(DueTimer timer) {
        opinions.lockOr(
                        UUID.fromString(timer.key()),
                        () -> timers.schedule(
                                TIMER, timer.key(), clock.instant().plus(AGAIN), Map.of()))
                .filter(o -> o.status().isOpen())
                .ifPresent(opinion -> {
                    var latest = measurements.lock(opinion.id());
                    var signals = opinions.signalsOfAll(opinion, latest.signals());
                    if (!signals.equals(latest.told())) {
                        send(opinion, signals);
                    }
                });
    }
}
