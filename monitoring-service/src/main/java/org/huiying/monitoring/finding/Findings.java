package org.huiying.monitoring.finding;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huiying.contracts.monitoring.FindingEvent.Joined;
import org.huiying.contracts.monitoring.FindingEvent.Snapshot;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionWorsened;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.monitoring.calm.CalmWatches;
import org.huiying.monitoring.opinion.OpinionOpened;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.huiying.monitoring.opinion.domain.SignalNews;
import org.huiying.monitoring.opinion.domain.Titles;
import org.huiying.monitoring.warning.Warnings;
import org.huiying.monitoring.warning.domain.Said;
import org.huiying.platform.outbox.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one writer that turns findings into opinions and keeps their measurements. */
@Component
final class Findings {

    private final Opinions opinions;
    private final MeasurementRepository measurements;
    private final Telling telling;
    private final Warnings warnings;
    private final CalmWatches calm;
    private final Outbox outbox;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final Timer latency;

    Findings(
            Opinions opinions,
            MeasurementRepository measurements,
            Telling telling,
            Warnings warnings,
            CalmWatches calm,
            Outbox outbox,
            ApplicationEventPublisher publisher,
            Clock clock,
            MeterRegistry meters) {
        this.opinions = opinions;
        this.measurements = measurements;
        this.telling = telling;
        this.warnings = warnings;
        this.calm = calm;
        this.outbox = outbox;
        this.publisher = publisher;
        this.clock = clock;
        this.latency = Timer.builder("huiying.detection.latency")
                .description("From the intake of a mention to its finding")
                .publishPercentileHistogram()
                .register(meters);
    }

    void take(Snapshot snapshot, long epoch) {
        latency.record(Duration.between(snapshot.at(), clock.instant()));
        var added = warnings.joined(measurements.join(snapshot, joined(snapshot)));
        opinions.lockByCluster(snapshot.clusterKey())
                .ifPresentOrElse(known -> measured(known, snapshot, epoch, added), () -> {
                    if (snapshot.raised() != null) {
                        open(snapshot, epoch, added);
                    }
                });
    }

    private void open(Snapshot snapshot, long epoch, List<Said> joined) {
        var opinion = opinions.open(new Opinions.Draft(
                snapshot.clusterKey(),
                Titles.of(
                        snapshot.township(),
                        snapshot.institutions(),
                        snapshot.area(),
                        snapshot.signals().subject()),
                snapshot.area(),
                snapshot.township(),
                null,
                Origin.DETECTION,
                snapshot.exercise(),
                snapshot.foundAt(),
                OpinionStatus.NEW,
                snapshot.signals()));
        measurements.save(opinion.id(), epoch, snapshot, clock.instant());
        measurements.trend(snapshot);
        outbox.append(new OpinionDetected(
                opinion.ref(),
                Origin.DETECTION,
                opinion.clusterKey(),
                opinion.township(),
                null,
                snapshot.signals(),
                Reasons.of(snapshot)));
        publisher.publishEvent(new OpinionOpened(opinion.id()));
        warnings.mentioned(opinion, joined, snapshot.at());
    }

    /** A mention that is no news was judged when it was: all may be heard anew when a broker was lost. */
    private void measured(Opinion opinion, Snapshot snapshot, long epoch, List<Said> added) {
        var before = measurements.lock(opinion.id());
        if (!before.isBefore(epoch, snapshot.asOf())) {
            return;
        }
        measurements.save(opinion.id(), epoch, snapshot, clock.instant());
        measurements.trend(snapshot);
        var survivor = opinions.lock(opinions.survivor(opinion).id());
        if (!survivor.status().isOpen()) {
            return;
        }
        var signals = telling.tell(survivor);
        var worse = new ArrayList<>(
                SignalNews.worse(before.signals(), before.worsened(), snapshot.signals(), snapshot.worsened()));
        if (!worse.isEmpty()) {
            worse.addAll(Reasons.ofSpread(snapshot));
            outbox.append(new OpinionWorsened(survivor.ref(), signals, worse));
        }
        if (!added.isEmpty()) {
            warnings.mentioned(survivor, added, snapshot.at());
        }
        calm.measured(survivor, signals, snapshot.joined() != null);
    }

    private static List<Joined> joined(Snapshot snapshot) {
        var joined = new ArrayList<Joined>();
        if (snapshot.detail() != null) {
            joined.addAll(Objects.requireNonNullElse(snapshot.detail().earlier(), List.of()));
        }
        if (snapshot.joined() != null) {
            joined.add(snapshot.joined());
        }
        return joined;
    }
}
