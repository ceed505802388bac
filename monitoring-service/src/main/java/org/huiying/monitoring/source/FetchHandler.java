package org.huiying.monitoring.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiying.contracts.monitoring.SourceEvent;
import org.huiying.contracts.monitoring.SourceEvent.SourceFailed;
import org.huiying.contracts.monitoring.SourceEvent.SourceRecovered;
import org.huiying.contracts.monitoring.SourceEvent.SourceSilent;
import org.huiying.monitoring.mention.domain.Intake;
import org.huiying.monitoring.mention.domain.MentionIdentity;
import org.huiying.monitoring.mention.domain.Submission;
import org.huiying.monitoring.source.domain.Demand;
import org.huiying.monitoring.source.domain.FetchOutcome;
import org.huiying.monitoring.source.domain.Source;
import org.huiying.monitoring.source.domain.SourceLifecycle;
import org.huiying.monitoring.source.domain.SourceSign;
import org.huiying.monitoring.source.feed.Due;
import org.huiying.monitoring.source.feed.Fetched;
import org.huiying.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out sources that are due, and turns what was fetched into mentions, health and events in one transaction. */
@Component
class FetchHandler {

    private static final Duration LEASE_BEYOND_TIMEOUT = Duration.ofMinutes(1);

    private final SourceRepository sources;
    private final HealthRepository healths;
    private final IntensityRepository intensities;
    private final Intake intake;
    private final MentionIdentity identity;
    private final Outbox outbox;
    private final SourceSettings settings;
    private final Clock clock;

    FetchHandler(
            SourceRepository sources,
            HealthRepository healths,
            IntensityRepository intensities,
            Intake intake,
            MentionIdentity identity,
            Outbox outbox,
            SourceSettings settings,
            Clock clock) {
        this.sources = sources;
        this.healths = healths;
        this.intensities = intensities;
        this.intake = intake;
        this.identity = identity;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Optional<Due> claim() {
        return healths.claim(clock.instant(), settings.timeout().plus(LEASE_BEYOND_TIMEOUT));
    }

    /** Stores what a fetch came to; of a source that was removed or redirected meanwhile, nothing. */
    @Transactional
    void record(Due due, Fetched fetched) {
        var watched = sources.lock(due.sourceId())
                .filter(one ->
                        one.source().url().equals(due.url()) && one.source().kind() == due.kind())
                .orElse(null);
        if (watched == null) {
            return;
        }
        var now = clock.instant();
        var source = watched.source();
        var interval = settings.interval(source, Demand.on(source, intensities.demands()));
        var outcome = outcome(source, fetched, now);
        var decided = SourceLifecycle.decide(watched.health(), outcome, interval, settings.silentAfter(), now);
        healths.save(source.id(), decided.next());
        if (fetched instanceof Fetched.Feed feed) {
            healths.saveMarks(source.id(), feed.etag(), feed.lastModified());
        }
        decided.events().forEach(sign -> outbox.append(event(source, sign, now)));
    }

    private FetchOutcome outcome(Source source, Fetched fetched, Instant now) {
        return switch (fetched) {
            case Fetched.Same() -> new FetchOutcome.NotModified();
            case Fetched.Broken(var fault) -> new FetchOutcome.Failed(fault);
            case Fetched.Feed feed -> {
                var batch = feed.entries().stream()
                        .map(entry -> submission(source, entry, now))
                        .toList();
                var news = batch.isEmpty() ? 0 : intake.take(batch, false).accepted();
                yield new FetchOutcome.Read(batch.size(), news);
            }
        };
    }

    private Submission submission(Source source, Fetched.Entry entry, Instant now) {
        return new Submission(
                identity.of("source:" + source.id(), entry.externalId()),
                source.name(),
                source.sourceType(),
                source.mediaLevel(),
                null,
                entry.url(),
                cut(entry.title(), Submission.LONGEST_TITLE),
                cut(entry.text(), Submission.LONGEST_TEXT),
                plausible(entry.publishedAt(), now),
                entry.tally(),
                null,
                source.area(),
                null);
    }

    private static Instant plausible(@Nullable Instant at, Instant now) {
        return at == null || !Submission.isPlausible(at, now) ? now : at;
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    private static SourceEvent event(Source source, SourceSign sign, Instant now) {
        return switch (sign) {
            case SourceSign.Failed(var fault) ->
                new SourceFailed(source.id(), source.name(), source.mediaLevel(), fault.code(), fault.detail(), now);
            case SourceSign.FellSilent(var since) ->
                new SourceSilent(source.id(), source.name(), source.mediaLevel(), since);
            case SourceSign.Recovered() -> new SourceRecovered(source.id(), source.name(), source.mediaLevel(), now);
        };
    }
}
