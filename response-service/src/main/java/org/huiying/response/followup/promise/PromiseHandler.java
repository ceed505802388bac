package org.huiying.response.followup.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.timer.Timers;
import org.huiying.response.followup.promise.domain.Promise;
import org.huiying.response.followup.promise.domain.PromiseCommand;
import org.huiying.response.followup.promise.domain.PromiseCommand.Expire;
import org.huiying.response.followup.promise.domain.PromiseCommand.Fulfil;
import org.huiying.response.followup.promise.domain.PromiseLifecycle;
import org.huiying.response.followup.promise.domain.PromiseState;
import org.huiying.response.incident.IncidentFiles;
import org.huiying.response.incident.IncidentView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps promises to their date, under the incident's lock. */
@Component
class PromiseHandler {

    static final String TIMER = "promise-due";

    /** What a timer carries. */
    record Due(UUID incidentId) {}

    private final PromiseRepository promises;
    private final IncidentFiles files;
    private final Timers timers;
    private final Audit audit;
    private final Clock clock;
    private final Supplier<UUID> ids;

    PromiseHandler(
            PromiseRepository promises,
            IncidentFiles files,
            Timers timers,
            Audit audit,
            Clock clock,
            Supplier<UUID> ids) {
        this.promises = promises;
        this.files = files;
        this.timers = timers;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    PromiseView make(UUID incidentId, String text, Instant dueAt, @Nullable Post owner) {
        var file = files.lock(incidentId);
        if (!file.state().isOpen()) {
            throw Refusal.conflict("illegal-transition", file.state(), "MakePromise");
        }
        var promise = new Promise(ids.get(), file.ref(), text, owner, dueAt, new PromiseState.Made());
        var made = PromiseLifecycle.make(promise, clock.instant()).orThrow();
        promises.insert(promise, clock.instant());
        timers.schedule(TIMER, promise.id().toString(), dueAt, new Due(incidentId));
        made.events().forEach(files::record);
        audit.record("promise.make", promise.id().toString(), Map.of("incident", incidentId));
        return promises.view(promise.id()).orElseThrow();
    }

    @Transactional
    PromiseView fulfil(UUID promiseId, String proof) {
        var view = promises.view(promiseId).orElseThrow(() -> Refusal.notFound("not-found", promiseId));
        decide(files.lock(view.incidentId()), promiseId, new Fulfil(proof));
        timers.cancel(TIMER, promiseId.toString());
        audit.record("promise.fulfil", promiseId.toString(), Map.of("incident", view.incidentId()));
        return promises.view(promiseId).orElseThrow();
    }

    @Transactional
    void expire(UUID incidentId, UUID promiseId) {
        var file = files.lockBriefly(incidentId);
        if (promises.view(promiseId).filter(it -> it.state().equals("MADE")).isPresent()) {
            decide(file, promiseId, new Expire());
        }
    }

    private void decide(IncidentView file, UUID promiseId, PromiseCommand command) {
        var promise = promises.find(promiseId, file.ref()).orElseThrow();
        var decision =
                PromiseLifecycle.decide(promise, command, clock.instant()).orThrow();
        promises.save(decision.next(), clock.instant());
        decision.events().forEach(files::record);
    }
}
