package org.huiying.monitoring.triage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiying.contracts.monitoring.OpinionEvent.MergeUndone;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionAbsorbed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionMergedInto;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.monitoring.calm.CalmWatches;
import org.huiying.monitoring.history.Act;
import org.huiying.monitoring.history.Entry;
import org.huiying.monitoring.history.History;
import org.huiying.monitoring.opinion.ClusterControls;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.opinion.domain.SignalSum;
import org.huiying.monitoring.recount.Recounts;
import org.huiying.monitoring.triage.MergeRepository.Merge;
import org.huiying.monitoring.triage.domain.TriageCommand.Absorb;
import org.huiying.monitoring.triage.domain.TriageCommand.MergeInto;
import org.huiying.monitoring.triage.domain.TriageCommand.UndoMerge;
import org.huiying.monitoring.triage.domain.TriageLifecycle;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.sql.Locking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Merges opinions and takes merges back; the one that stays takes the earliest time of finding. */
@Component
class MergeHandler {

    private final Opinions opinions;
    private final MergeRepository merges;
    private final ClusterControls controls;
    private final CalmWatches calm;
    private final Recounts recounts;
    private final Locking locking;
    private final History history;
    private final Outbox outbox;
    private final Audit audit;
    private final Supplier<UUID> ids;
    private final Clock clock;

    MergeHandler(
            Opinions opinions,
            MergeRepository merges,
            ClusterControls controls,
            CalmWatches calm,
            Recounts recounts,
            Locking locking,
            History history,
            Outbox outbox,
            Audit audit,
            Supplier<UUID> ids,
            Clock clock) {
        this.opinions = opinions;
        this.merges = merges;
        this.controls = controls;
        this.calm = calm;
        this.recounts = recounts;
        this.locking = locking;
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Each of the losers ends in the winner; {@code seenId} is the opinion whose version the caller has seen. */
    @Transactional
    List<Merge> merge(List<UUID> losers, UUID winner, UUID seenId, long seen, Signed signed) {
        locking.of(() -> {
            Stream.concat(losers.stream(), Stream.of(winner))
                    .distinct()
                    .sorted()
                    .forEach(opinions::lock);
            opinions.lock(seenId, seen);
        });
        return losers.stream()
                .distinct()
                .map(loser -> merge(loser, winner, signed))
                .toList();
    }

    private Merge merge(UUID loserId, UUID winnerId, Signed signed) {
        var loser = opinions.get(loserId);
        var winner = opinions.get(winnerId);
        check(loser, winner);
        var before = opinions.signals(winnerId);
        var merge = new Merge(ids.get(), loserId, winnerId, loser.status(), before);
        var next = TriageLifecycle.decide(States.of(loser, merges.openOf(loserId)), new MergeInto(merge.id(), winnerId))
                .orThrow()
                .next();
        TriageLifecycle.decide(States.of(winner, merges.openOf(winnerId)), new Absorb(loserId))
                .orThrow();
        merges.insert(merge, signed.by(), clock.instant());
        var ended = opinions.save(States.apply(loser, next));
        var stays = opinions.save(winner.foundAt(earlier(winner.foundAt(), loser.foundAt())));
        controls.mergedInto(ended, winner.area() == loser.area() ? winner.clusterKey() : null);
        tell(merge, ended, stays, signed);
        return merge;
    }

    private void tell(Merge merge, Opinion ended, Opinion stays, Signed signed) {
        var now = clock.instant();
        var by = signed.by();
        var why = signed.reason();
        if (ended.area() == stays.area()) {
            var both = SignalSum.of(merge.intoBefore(), List.of(opinions.signals(ended.id())));
            opinions.remeasured(stays.id(), both);
        }
        outbox.append(new OpinionMergedInto(ended.ref(), merge.id(), stays.ref(), by, now, why));
        outbox.append(new OpinionAbsorbed(stays.ref(), merge.id(), ended.ref(), ended.foundAt(), now, by, why));
        outbox.append(new SignalsUpdated(stays.ref(), opinions.signalsOfAll(stays)));
        recounts.soon(stays.id());
        history.add(Entry.merge(ended.id(), Act.MERGED_INTO, by, why, stays.id(), merge.id()));
        history.add(Entry.merge(stays.id(), Act.ABSORBED, by, why, ended.id(), merge.id()));
        audit.record(
                "opinion.merge",
                ended.id().toString(),
                Map.of("into", stays.id(), "merge", merge.id(), "exercise", stays.exercise()));
    }

    private static void check(Opinion loser, Opinion winner) {
        if (loser.id().equals(winner.id())) {
            throw Refusal.rule("merge-with-itself");
        }
        if (loser.exercise() != winner.exercise()) {
            throw Refusal.rule("merge-across-exercise");
        }
    }

    /** Takes a merge back; {@code seenId} is either side of it. */
    @Transactional
    void undo(UUID seenId, UUID mergeId, long seen, Signed signed) {
        var merge = merges.open(mergeId)
                .filter(m -> m.incidentId().equals(seenId) || m.into().equals(seenId))
                .orElseThrow(() -> Refusal.notFound("not-found", mergeId));
        locking.of(() -> {
            Stream.concat(
                            Stream.of(merge.incidentId()),
                            opinions.upFrom(opinions.get(merge.into())).stream().map(Opinion::id))
                    .distinct()
                    .sorted()
                    .forEach(opinions::lock);
            opinions.lock(seenId, seen);
        });
        var loser = opinions.get(merge.incidentId());
        var winner = opinions.get(merge.into());
        if (opinions.survivor(winner).isOwnedByResponse()) {
            throw Refusal.conflict("owned-by-response");
        }
        var next = TriageLifecycle.decide(States.of(loser, merges.open(mergeId)), new UndoMerge(mergeId))
                .orThrow()
                .next();
        merges.undone(mergeId, clock.instant());
        var back = opinions.save(States.apply(loser, next));
        var stays = opinions.save(winner.foundAt(earliest(winner)));
        controls.mergedInto(back, null);
        calm.resume(back);
        tellUndone(merge, back, stays, signed);
        recounts.undone(back, stays, merge.intoBefore());
        audit.record(
                "opinion.merge-undo",
                back.id().toString(),
                Map.of("from", stays.id(), "merge", mergeId, "exercise", stays.exercise()));
    }

    private void tellUndone(Merge merge, Opinion back, Opinion stays, Signed signed) {
        var now = clock.instant();
        var by = signed.by();
        var why = signed.reason();
        outbox.append(new MergeUndone(back.ref(), merge.id(), stays.id(), by, now, why));
        outbox.append(new MergeUndone(stays.ref(), merge.id(), back.id(), by, now, why));
        history.add(Entry.merge(back.id(), Act.MERGE_UNDONE, by, why, stays.id(), merge.id()));
        history.add(Entry.merge(stays.id(), Act.MERGE_UNDONE, by, why, back.id(), merge.id()));
    }

    private Instant earliest(Opinion winner) {
        return opinions.mergedInto(winner.id()).stream()
                .map(Opinion::foundAt)
                .reduce(winner.ownFoundAt(), MergeHandler::earlier);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
