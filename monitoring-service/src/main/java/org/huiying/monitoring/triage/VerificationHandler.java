package org.huiying.monitoring.triage;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDismissed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionTransferred;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionVerified;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.monitoring.history.Act;
import org.huiying.monitoring.history.Entry;
import org.huiying.monitoring.history.History;
import org.huiying.monitoring.opinion.ClusterControls;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.huiying.monitoring.triage.domain.TriageCommand;
import org.huiying.monitoring.triage.domain.TriageEvent;
import org.huiying.monitoring.triage.domain.TriageLifecycle;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a person's verdict; what is dismissed or transferred falls silent in the topology. */
@Component
class VerificationHandler {

    private final Opinions opinions;
    private final MergeRepository merges;
    private final ClusterControls controls;
    private final History history;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    VerificationHandler(
            Opinions opinions,
            MergeRepository merges,
            ClusterControls controls,
            History history,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.opinions = opinions;
        this.merges = merges;
        this.controls = controls;
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Opinion decide(UUID incidentId, long seen, TriageCommand verdict, Post by) {
        var opinion = opinions.lock(incidentId, seen);
        var state = States.of(opinion, merges.openOf(incidentId));
        var accepted = TriageLifecycle.decide(state, verdict).orThrow();
        var saved = opinions.save(States.apply(opinion, accepted.next()));
        accepted.events().forEach(event -> tell(saved, event, by));
        if (saved.status() == OpinionStatus.DISMISSED || saved.status() == OpinionStatus.TRANSFERRED) {
            controls.muted(saved, true);
        }
        audit.record(
                "opinion." + verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                incidentId.toString(),
                Map.of("state", saved.status(), "exercise", saved.exercise()));
        return saved;
    }

    private void tell(Opinion opinion, TriageEvent event, Post by) {
        var said = contract(opinion, event, by);
        outbox.append(said);
        history.add(
                switch (said) {
                    case OpinionVerified e -> Entry.of(opinion.id(), Act.VERIFIED, by, e.reason());
                    case OpinionDismissed e -> Entry.of(opinion.id(), Act.DISMISSED, by, e.reason());
                    case OpinionTransferred e -> Entry.of(opinion.id(), Act.TRANSFERRED, by, e.reason());
                    default -> throw new IllegalStateException("not a verdict: " + said);
                });
    }

    private OpinionEvent contract(Opinion opinion, TriageEvent event, Post by) {
        var now = clock.instant();
        return switch (event) {
            case TriageEvent.Verified(var why) ->
                new OpinionVerified(opinion.ref(), by, now, why.isEmpty() ? null : why);
            case TriageEvent.Dismissed(var why) -> new OpinionDismissed(opinion.ref(), by, now, why);
            case TriageEvent.Transferred(var why) -> new OpinionTransferred(opinion.ref(), by, now, why);
            case TriageEvent.Merged _, TriageEvent.MergeUndone _, TriageEvent.Absorbed _, TriageEvent.WasSplit _ ->
                throw new IllegalStateException("not a verdict: " + event);
        };
    }
}
