package org.huiying.assessment.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.assessment.escalation.domain.Escalation;
import org.huiying.assessment.escalation.domain.EscalationCommand;
import org.huiying.assessment.escalation.domain.EscalationLifecycle;
import org.huiying.assessment.escalation.domain.EscalationRules;
import org.huiying.assessment.grading.GradeFollower;
import org.huiying.assessment.grading.domain.Grading;
import org.huiying.assessment.grading.domain.Grading.Ended;
import org.huiying.assessment.grading.domain.Grading.Graded;
import org.huiying.assessment.grading.domain.Grading.Unverified;
import org.huiying.assessment.grading.domain.Grading.Verified;
import org.huiying.contracts.Topics;
import org.huiying.contracts.assessment.EscalationEvent;
import org.huiying.contracts.assessment.EscalationEvent.InstructionReceived;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.feed.Feeds;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raises, updates and cancels escalations as the grade asks, and takes the answers of the addressees. */
@Component
class EscalationHandler implements GradeFollower {

    static final String FEED = "escalation";

    private final EscalationRepository escalations;
    private final Feeds feeds;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Supplier<UUID> ids;

    EscalationHandler(
            EscalationRepository escalations,
            Feeds feeds,
            Outbox outbox,
            Audit audit,
            Clock clock,
            Supplier<UUID> ids) {
        this.escalations = escalations;
        this.feeds = feeds;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @Transactional
    public void follow(Grading grading) {
        var now = clock.instant();
        var live = escalations.lockLive(grading.incident().id()).stream()
                .map(StoredEscalation::state)
                .toList();
        List<Accepted<Escalation, EscalationEvent>> next = switch (grading) {
            case Graded graded -> EscalationRules.graded(live, graded.assigned().decision(), ids, now);
            case Ended ended -> EscalationRules.ended(live, ended.how().label(), now);
            case Unverified _, Verified _ -> List.of();
        };
        next.forEach(accepted -> store(accepted, now));
    }

    @Transactional
    StoredEscalation answer(UUID id, EscalationCommand command, String action) {
        var stored = escalations.lock(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        var now = clock.instant();
        var accepted = EscalationLifecycle.decide(stored.state(), command, now).orThrow();
        var version = store(accepted, now);
        var exercise = stored.state().dispatch().incident().exercise();
        audit.record(action, id.toString(), Map.of("exercise", exercise));
        return new StoredEscalation(accepted.next(), version);
    }

    private long store(Accepted<Escalation, EscalationEvent> accepted, Instant now) {
        var version = escalations.save(accepted.next(), now);
        for (var event : accepted.events()) {
            var type = Topics.catalog().of(event).type();
            if (event instanceof InstructionReceived instruction) {
                escalations.insert(instruction);
            }
            var item = EscalationItem.of(type, event, accepted.next().dispatch(), now);
            feeds.append(FEED, ids.get(), type, item);
            outbox.append(event);
        }
        return version;
    }
}
