package org.huiying.monitoring.mention;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.monitoring.MentionEvent.MentionErased;
import org.huiying.contracts.monitoring.MentionEvent.MentionMeasured;
import org.huiying.monitoring.mention.domain.Intake;
import org.huiying.monitoring.mention.domain.Receipt;
import org.huiying.monitoring.mention.domain.Sighting;
import org.huiying.monitoring.mention.domain.Submission;
import org.huiying.monitoring.watch.domain.WatchRules;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes batches of mentions and erases single ones; rows and events stand or fall together. */
@Component
class MentionHandler implements Intake {

    private final Door door;
    private final WatchRules rules;
    private final MentionRepository mentions;
    private final Outbox outbox;
    private final Audit audit;
    private final MentionMetrics metrics;
    private final Clock clock;

    MentionHandler(
            Door door,
            WatchRules rules,
            MentionRepository mentions,
            Outbox outbox,
            Audit audit,
            MentionMetrics metrics,
            Clock clock) {
        this.door = door;
        this.rules = rules;
        this.mentions = mentions;
        this.outbox = outbox;
        this.audit = audit;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A batch that a caller has posted: the same, and written down who posted how much. */
    @Transactional
    public Receipt post(List<Submission> batch, boolean exercise, int rejected) {
        var receipt = take(batch, exercise);
        metrics.rejected(rejected);
        audit.record(
                "mention.post",
                "batch",
                Map.of(
                        "accepted", receipt.accepted(),
                        "measured", receipt.measured(),
                        "repeated", receipt.repeated(),
                        "rejected", rejected,
                        "exercise", exercise));
        return receipt;
    }

    @Override
    @Transactional
    public Receipt take(List<Submission> batch, boolean exercise) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var known = new HashMap<>(mentions.lock(ids(batch)));
        var fresh = insert(batch, known, exercise, now);
        var changed = new LinkedHashMap<UUID, Sighting>();
        var events = new ArrayList<MentionEvent>();
        int accepted = 0;
        int measured = 0;
        for (var submission : batch) {
            var row = fresh.remove(submission.id());
            if (row != null) {
                accepted++;
                known.put(row.mentionId(), row.sighting());
                announce(row, events);
            } else if (seenAgain(submission, known, changed, events, now)) {
                measured++;
            }
        }
        mentions.measure(changed.values(), now);
        outbox.append(events);
        var receipt = new Receipt(accepted, measured, batch.size() - accepted - measured);
        metrics.taken(receipt);
        return receipt;
    }

    /** Clears a mention for good; posting it again does not bring it back. */
    @Transactional
    public void erase(UUID id, long version) {
        var sighting = mentions.lock(List.of(id)).get(id);
        if (sighting == null) {
            throw Refusal.notFound("not-found", id);
        }
        if (!mentions.erase(id, version, clock.instant())) {
            throw Refusal.stale("stale-version");
        }
        if (sighting.area() != null && !sighting.erased()) {
            mentions.eraseFromOutbox(sighting.area(), id);
            outbox.append(new MentionErased(id, sighting.area(), sighting.exercise(), clock.instant()));
        }
        audit.record("mention.erase", id.toString(), Map.of("exercise", sighting.exercise()));
    }

    /** Inserts the first of each unknown id; those that another batch has inserted meanwhile become known. */
    private Map<UUID, MentionRow> insert(
            List<Submission> batch, Map<UUID, Sighting> known, boolean exercise, Instant now) {
        var compiled = rules.current();
        var fresh = new LinkedHashMap<UUID, MentionRow>();
        for (var submission : batch) {
            if (!known.containsKey(submission.id()) && !fresh.containsKey(submission.id())) {
                fresh.put(submission.id(), door.row(submission, compiled, exercise, now));
            }
        }
        var inserted = mentions.insert(fresh.values());
        var late = fresh.keySet().stream().filter(id -> !inserted.contains(id)).toList();
        known.putAll(mentions.lock(late));
        late.forEach(fresh::remove);
        return fresh;
    }

    private static void announce(MentionRow row, List<MentionEvent> events) {
        if (row.matched() && row.area() != null) {
            events.add(row.collected(row.area()));
        }
    }

    private boolean seenAgain(
            Submission submission,
            Map<UUID, Sighting> known,
            Map<UUID, Sighting> changed,
            List<MentionEvent> events,
            Instant now) {
        var before = known.get(submission.id());
        if (before == null || before.erased()) {
            return false;
        }
        var after = before.again(submission.tally(), door.sha256(submission));
        if (after.equals(before)) {
            return false;
        }
        known.put(after.id(), after);
        changed.put(after.id(), after);
        if (after.area() != null) {
            events.add(new MentionMeasured(after.id(), after.area(), after.exercise(), after.counters(), now));
        }
        return true;
    }

    private static List<UUID> ids(List<Submission> batch) {
        return batch.stream().map(Submission::id).distinct().toList();
    }
}
