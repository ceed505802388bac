package org.huiying.monitoring.source;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.huiying.monitoring.source.SourceRepository.Watched;
import org.huiying.monitoring.source.domain.Source;
import org.huiying.monitoring.source.domain.SourceHealth;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.egress.EgressGuard;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes sources as their editors want it. */
@Component
class SourceHandler {

    private final SourceRepository sources;
    private final HealthRepository healths;
    private final Audit audit;
    private final EgressGuard guard;
    private final Clock clock;

    SourceHandler(SourceRepository sources, HealthRepository healths, Audit audit, EgressGuard guard, Clock clock) {
        this.sources = sources;
        this.healths = healths;
        this.audit = audit;
        this.guard = guard;
        this.clock = clock;
    }

    @Transactional
    Watched create(Source source) {
        check(source);
        var now = clock.instant();
        sources.insert(source, now);
        healths.insert(source.id(), SourceHealth.fresh(now));
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
            healths.saveMarks(source.id(), null, null);
        }
        healths.askForAll(source.id(), clock.instant());
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
        healths.askForAll(id, clock.instant());
        return done("source.fetch", watched.source());
    }

    private void check(Source source) {
        if (!isAddress(source.url())) {
            throw Refusal.rule("source-address-not-allowed");
        }
        if (!source.hasAddressOfItsKind()) {
            throw Refusal.rule("source-address-no-hashtag");
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
