package org.huiying.monitoring.source;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.monitoring.SourceEvent;
import org.huiying.contracts.monitoring.SourceEvent.SourceFailed;
import org.huiying.contracts.monitoring.SourceEvent.SourceRecovered;
import org.huiying.contracts.monitoring.SourceEvent.SourceSilent;
import org.huiying.monitoring.mention.domain.Intake;
import org.huiying.monitoring.mention.domain.MentionIdentity;
import org.huiying.monitoring.mention.domain.Submission;
import org.huiying.monitoring.mention.domain.Tally;
import org.huiying.monitoring.source.SourceRepository.Watched;
import org.huiying.monitoring.source.domain.FetchOutcome;
import org.huiying.monitoring.source.domain.Source;
import org.huiying.monitoring.source.domain.SourceHealth;
import org.huiying.monitoring.source.domain.SourceLifecycle;
import org.huiying.monitoring.source.domain.SourceSign;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.egress.EgressGuard;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes sources, and turns what was fetched into mentions, health and events in one transaction. */
@Component
class SourceHandler {

    private static final Duration LEASE_BEYOND_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration FUTURE = Duration.ofDays(1);
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private final SourceRepository sources;
    private final Intake intake;
    private final MentionIdentity identity;
    private final Outbox outbox;
    private final Audit audit;
    private final EgressGuard guard;
    private final SourceSettings settings;
    private final Clock clock;

    SourceHandler(
            SourceRepository sources,
            Intake intake,
            MentionIdentity identity,
            Outbox outbox,
            Audit audit,
            EgressGuard guard,
            SourceSettings settings,
            Clock clock) {
        this.sources = sources;
        this.intake = intake;
        this.identity = identity;
        this.outbox = outbox;
        this.audit = audit;
        this.guard = guard;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Watched create(Source source) {
        check(source);
        sources.insert(source, SourceHealth.fresh(clock.instant()), clock.instant());
        return done("source.create", source);
    }

    @Transactional
    Watched replace(Source source) {
        var before = sources.lock(source.id()).orElseThrow(() -> Refusal.notFound("not-found", source.id()));
        check(source);
        if (!sources.update(source, clock.instant())) {
            throw Refusal.stale("stale-version");
        }
        if (!before.source().url().equals(source.url())) {
            sources.saveMarks(source.id(), null, null);
        }
        sources.askForAll(source.id(), clock.instant());
        return done("source.replace", source);
    }

    @Transactional
    void delete(UUID id, long version) {
        if (sources.lock(id).isEmpty()) {
            throw Refusal.notFound("not-found", id);
        }
        if (!sources.delete(id, version)) {
            throw Refusal.stale("stale-version");
        }
        audit.record("source.delete", id.toString(), Map.of());
    }

    @Transactional
    Watched askForAll(UUID id) {
        var watched = sources.lock(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        sources.askForAll(id, clock.instant());
        return done("source.fetch", watched.source());
    }

    @Transactional
    Optional<Due> claim() {
        return sources.claim(clock.instant(), settings.timeout().plus(LEASE_BEYOND_TIMEOUT));
    }

    /** Stores what a fetch came to; of a source that was removed meanwhile, nothing. */
    @Transactional
    void record(Due due, Fetched fetched) {
        var watched = sources.lock(due.sourceId()).orElse(null);
        if (watched == null || !watched.source().url().equals(due.url())) {
            return;
        }
        var now = clock.instant();
        var source = watched.source();
        var outcome = outcome(source, fetched, now);
        var decided = SourceLifecycle.decide(watched.health(), outcome, settings.silentAfter(), now);
        var pause = SourceLifecycle.pause(source.interval(), decided.next().failures());
        sources.save(source.id(), decided.next(), now.plus(pause));
        if (fetched instanceof Fetched.Feed feed) {
            sources.saveMarks(source.id(), feed.etag(), feed.lastModified());
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
                Tally.UNKNOWN,
                null,
                source.area(),
                null);
    }

    private static Instant plausible(@Nullable Instant at, Instant now) {
        return at == null || at.isAfter(now.plus(FUTURE)) || at.isBefore(EARLIEST) ? now : at;
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

    private void check(Source source) {
        if (!source.kind().isRead()) {
            throw Refusal.rule("source-kind-not-read", source.kind());
        }
        if (!isAddress(source.url())) {
            throw Refusal.rule("source-address-not-allowed");
        }
        if (sources.nameIsTaken(source.name(), source.id())) {
            throw Refusal.conflict("source-name-taken", source.name());
        }
    }

    private boolean isAddress(String url) {
        try {
            return guard.isPlausible(URI.create(url));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Watched done(String action, Source source) {
        audit.record(action, source.id().toString(), Map.of("name", source.name(), "version", source.version()));
        return sources.find(source.id()).orElseThrow();
    }
}
