package org.huiying.monitoring.triage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSplit;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.monitoring.history.Act;
import org.huiying.monitoring.history.Entry;
import org.huiying.monitoring.history.History;
import org.huiying.monitoring.opinion.ClusterControls;
import org.huiying.monitoring.opinion.OpinionOpened;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.huiying.monitoring.recount.Recounts;
import org.huiying.monitoring.triage.domain.TriageCommand;
import org.huiying.monitoring.triage.domain.TriageLifecycle;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.sql.Locking;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives mentions of an opinion to a matter of their own. */
@Component
class SplitHandler {

    private final Opinions opinions;
    private final MergeRepository merges;
    private final SplitRepository splits;
    private final ClusterControls controls;
    private final Recounts recounts;
    private final Locking locking;
    private final History history;
    private final Outbox outbox;
    private final Audit audit;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    SplitHandler(
            Opinions opinions,
            MergeRepository merges,
            SplitRepository splits,
            ClusterControls controls,
            Recounts recounts,
            Locking locking,
            History history,
            Outbox outbox,
            Audit audit,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.opinions = opinions;
        this.merges = merges;
        this.splits = splits;
        this.controls = controls;
        this.recounts = recounts;
        this.locking = locking;
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional
    Opinion split(UUID incidentId, long seen, String title, List<UUID> mentions, Signed signed) {
        var parts = locking.of(() -> open(incidentId, seen, title, mentions));
        splits.move(parts.moved(), parts.into().clusterKey());
        controls.split(parts.into(), parts.from().clusterKey(), parts.moved());
        var saved = opinions.save(parts.from());
        tell(saved, parts.into(), parts.moved(), signed);
        recounts.soon(saved.id());
        recounts.soon(parts.into().id());
        return parts.into();
    }

    private record Parts(Opinion from, Opinion into, List<UUID> moved) {}

    /** Locks the opinion and then the series of numbers: findings that open opinions may hold them the other way round. */
    private Parts open(UUID incidentId, long seen, String title, List<UUID> mentions) {
        var from = opinions.lock(incidentId, seen);
        TriageLifecycle.decide(States.of(from, merges.openOf(incidentId)), new TriageCommand.Split())
                .orThrow();
        var moved = splits.standingIn(from.clusterKey(), mentions);
        check(from, mentions, moved);
        var into = opinions.open(draft(from, title, splits.signals(moved, clock.instant()), splits.firstSeen(moved)));
        return new Parts(from, into, moved);
    }

    private void check(Opinion from, List<UUID> asked, List<UUID> moved) {
        if (moved.size() != asked.stream().distinct().count()) {
            throw Refusal.rule("mention-not-of-opinion");
        }
        if (moved.size() == splits.count(from.clusterKey())) {
            throw Refusal.rule("split-leaves-nothing");
        }
    }

    private static Opinions.Draft draft(Opinion from, String title, Signals signals, Instant foundAt) {
        return new Opinions.Draft(
                null,
                title,
                from.area(),
                from.township(),
                null,
                Origin.DETECTION,
                from.exercise(),
                foundAt,
                OpinionStatus.NEW,
                signals);
    }

    private void tell(Opinion from, Opinion into, List<UUID> moved, Signed signed) {
        outbox.append(new OpinionDetected(
                into.ref(),
                Origin.DETECTION,
                into.clusterKey(),
                into.township(),
                null,
                opinions.signals(into.id()),
                List.of("由 " + from.number() + " 拆分")));
        var by = signed.by();
        var why = signed.reason();
        outbox.append(new OpinionSplit(from.ref(), into.ref(), moved, by, clock.instant(), why));
        history.add(Entry.split(from.id(), Act.SPLIT, by, why, into.id(), moved.size()));
        history.add(Entry.split(into.id(), Act.SPLIT_FROM, by, why, from.id(), moved.size()));
        publisher.publishEvent(new OpinionOpened(into.id()));
        audit.record(
                "opinion.split",
                from.id().toString(),
                Map.of("into", into.id(), "mentions", moved.size(), "exercise", from.exercise()));
    }
}
