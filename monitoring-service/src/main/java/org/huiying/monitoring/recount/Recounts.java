package org.huiying.monitoring.recount;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.opinion.domain.SignalSum;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.timer.Timers;
import org.springframework.stereotype.Component;

/** Figures of an opinion after people have decided what belongs to it, in the caller's transaction. */
@Component
public final class Recounts {

    static final String TIMER = "opinion-remeasure";

    /** The decision reaches the topology on a topic of its own: it is given the time to come first. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final RecountRepository repository;
    private final Opinions opinions;
    private final Timers timers;
    private final Outbox outbox;
    private final Clock clock;

    Recounts(RecountRepository repository, Opinions opinions, Timers timers, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.opinions = opinions;
        this.timers = timers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A merge was undone: what it brought is counted in no more by the winner, nor by those that the winner lives on in.
     *
     * @param before figures of the winner before the merge; they are its figures again if nothing was measured since
     */
    public void undone(Opinion loser, Opinion winner, Signals before) {
        var together = SignalSum.of(before, List.of(opinions.signals(loser.id())));
        var untouched = opinions.signals(winner.id()).equals(together);
        var holders = opinions.upFrom(winner);
        holders.stream().takeWhile(holder -> holder.area() == loser.area()).forEach(holder -> {
            var first = holder.id().equals(winner.id());
            opinions.remeasured(holder.id(), first && untouched ? before : left(holder.id(), before));
        });
        holders.forEach(holder -> outbox.append(new SignalsUpdated(holder.ref(), opinions.signalsOfAll(holder))));
        soon(winner.id());
        soon(loser.id());
    }

    /** What stands in the opinion now; heat and speed, which only the topology measures, shrink as the mentions have. */
    private Signals left(UUID incidentId, Signals before) {
        var now = clock.instant();
        return repository
                .count(incidentId, now)
                .map(counted -> scaled(counted, opinions.signals(incidentId)))
                .orElseGet(() -> SignalSum.none(before.subject(), before.realWorld(), now));
    }

    /** Has the topology measure the opinion in some seconds, by the decisions that hold then. */
    public void soon(UUID incidentId) {
        timers.schedule(TIMER, incidentId.toString(), clock.instant().plus(SOON), Map.of());
    }

    private static Signals scaled(Signals counted, Signals measured) {
        var before = Math.max(1, measured.mentions() + measured.copies());
        var share = Math.min(1, (double) (counted.mentions() + counted.copies()) / before);
        return new Signals(
                counted.mentions(),
                counted.copies(),
                counted.lastHour(),
                counted.last24Hours(),
                measured.speed() * share,
                counted.views(),
                counted.platforms(),
                counted.distinctAuthors(),
                counted.highestMediaLevel(),
                counted.subject(),
                counted.realWorld(),
                counted.negativeShare(),
                measured.heat() * share,
                measured.peakHeat() * share,
                counted.asOf());
    }
}
