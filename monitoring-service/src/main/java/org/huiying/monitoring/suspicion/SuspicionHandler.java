package org.huiying.monitoring.suspicion;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSuspectedFalse;
import org.huiying.contracts.monitoring.OpinionEvent.SuspicionWithdrawn;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.monitoring.history.Act;
import org.huiying.monitoring.history.Entry;
import org.huiying.monitoring.history.History;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.plan.Plans;
import org.huiying.monitoring.suspicion.domain.Grounds;
import org.huiying.monitoring.suspicion.domain.Speaker;
import org.huiying.monitoring.suspicion.domain.Suspicion;
import org.huiying.monitoring.suspicion.domain.SuspicionCommand;
import org.huiying.monitoring.suspicion.domain.SuspicionEvent;
import org.huiying.monitoring.suspicion.domain.SuspicionLifecycle;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people mark an opinion as suspected false and take it back; also of a graded one, for it is no triage. */
@Component
class SuspicionHandler {

    private final Opinions opinions;
    private final SuspicionRepository suspicions;
    private final Plans plans;
    private final History history;
    private final Outbox outbox;
    private final Audit audit;
    private final Supplier<UUID> ids;
    private final Clock clock;

    SuspicionHandler(
            Opinions opinions,
            SuspicionRepository suspicions,
            Plans plans,
            History history,
            Outbox outbox,
            Audit audit,
            Supplier<UUID> ids,
            Clock clock) {
        this.opinions = opinions;
        this.suspicions = suspicions;
        this.plans = plans;
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who acts, by post and section. */
    record Actor(Post by, @Nullable String section) {

        private boolean ofSection() {
            return by == Post.SECTION || by == Post.SECTION_HEAD;
        }
    }

    @Transactional
    public void mark(UUID incidentId, long seen, Grounds grounds, Actor actor) {
        var opinion = opinions.lock(incidentId, seen);
        var inCharge = plans.sectionOf(opinion.area()).orElse(null);
        decide(
                opinion,
                new SuspicionCommand.Mark(grounds, new Speaker(actor.ofSection(), actor.section(), inCharge)),
                actor);
    }

    @Transactional
    public void withdraw(UUID incidentId, long seen, String reason, Actor actor) {
        decide(opinions.lock(incidentId, seen), new SuspicionCommand.Withdraw(reason), actor);
    }

    private void decide(Opinion opinion, SuspicionCommand command, Actor actor) {
        var events =
                SuspicionLifecycle.decide(state(opinion), command).orThrow().events();
        if (!events.isEmpty()) {
            var saved = opinions.save(opinion);
            events.forEach(event -> apply(saved, event, actor));
        }
    }

    private Suspicion state(Opinion opinion) {
        return opinion.status().isOpen()
                ? suspicions
                        .open(opinion.id())
                        .<Suspicion>map(mark -> new Suspicion.Marked(mark.grounds()))
                        .orElseGet(Suspicion.Unmarked::new)
                : new Suspicion.Ended(opinion.status());
    }

    private void apply(Opinion opinion, SuspicionEvent event, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        switch (event) {
            case SuspicionEvent.SuspectedFalse(var grounds, var basis) -> {
                var inForce = plans.inForce();
                suspicions.end(opinion.id(), new Mark.End(Mark.How.REPLACED, actor.by(), now, null));
                suspicions.insert(new Mark(
                        ids.get(),
                        opinion.id(),
                        basis,
                        grounds,
                        actor.by(),
                        actor.section(),
                        inForce.isPresent() ? inForce.getAsInt() : null,
                        now,
                        null));
                outbox.append(new OpinionSuspectedFalse(opinion.ref(), actor.by(), now, basis, grounds.claim()));
                written(opinion, Act.SUSPECTED_FALSE, actor, grounds.claim());
            }
            case SuspicionEvent.Withdrawn(var reason) -> {
                suspicions.end(opinion.id(), new Mark.End(Mark.How.WITHDRAWN, actor.by(), now, reason));
                outbox.append(new SuspicionWithdrawn(opinion.ref(), actor.by(), now, reason));
                written(opinion, Act.SUSPICION_WITHDRAWN, actor, reason);
            }
        }
    }

    private void written(Opinion opinion, Act act, Actor actor, String reason) {
        history.add(Entry.of(opinion.id(), act, actor.by(), reason));
        audit.record(
                act == Act.SUSPECTED_FALSE ? "opinion.suspected-false" : "opinion.suspicion-withdraw",
                opinion.id().toString(),
                Map.of("exercise", opinion.exercise()));
    }

    /** As it stands; marks that ended, newest first. */
    @Transactional(readOnly = true)
    public SuspicionView view(UUID incidentId) {
        var opinion = opinions.get(incidentId);
        var mark = suspicions.open(incidentId).orElse(null);
        List<Mark> earlier = suspicions.ended(incidentId);
        return new SuspicionView(
                incidentId, mark != null, mark, earlier, suspicions.hint(incidentId), opinion.version());
    }
}
