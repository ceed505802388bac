package org.huiying.monitoring.triage.domain;

import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import org.huiying.monitoring.triage.domain.Triage.Dismissed;
import org.huiying.monitoring.triage.domain.Triage.HandedOver;
import org.huiying.monitoring.triage.domain.Triage.Merged;
import org.huiying.monitoring.triage.domain.Triage.New;
import org.huiying.monitoring.triage.domain.Triage.Transferred;
import org.huiying.monitoring.triage.domain.Triage.Verified;
import org.huiying.monitoring.triage.domain.TriageCommand.Absorb;
import org.huiying.monitoring.triage.domain.TriageCommand.Dismiss;
import org.huiying.monitoring.triage.domain.TriageCommand.MergeInto;
import org.huiying.monitoring.triage.domain.TriageCommand.Split;
import org.huiying.monitoring.triage.domain.TriageCommand.Transfer;
import org.huiying.monitoring.triage.domain.TriageCommand.UndoMerge;
import org.huiying.monitoring.triage.domain.TriageCommand.Verify;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Kind;

/** NEW -> VERIFIED, DISMISSED, TRANSFERRED or MERGED until the first grade; a merge can be undone, the rest cannot. */
public final class TriageLifecycle {

    private record Step(Triage state, TriageCommand command) {}

    private TriageLifecycle() {}

    public static Decision<Triage, TriageEvent> decide(Triage state, TriageCommand command) {
        return switch (new Step(state, command)) {
            case Step(HandedOver _, var _) -> refuse(Kind.CONFLICT, "owned-by-response");
            case Step(var _, Dismiss(var why)) when why.isBlank() -> refuse(Kind.RULE, "reason-required");
            case Step(var _, Transfer(var why)) when why.isBlank() -> refuse(Kind.RULE, "reason-required");
            case Step(New _, Verify(var why)) -> accept(new Verified(), new TriageEvent.Verified(why));
            case Step(New _, Dismiss(var why)) -> accept(new Dismissed(why), new TriageEvent.Dismissed(why));
            case Step(Verified _, Dismiss(var why)) -> accept(new Dismissed(why), new TriageEvent.Dismissed(why));
            case Step(New _, Transfer(var why)) -> accept(new Transferred(why), new TriageEvent.Transferred(why));
            case Step(Verified _, Transfer(var why)) -> accept(new Transferred(why), new TriageEvent.Transferred(why));
            case Step(New n, MergeInto(var id, var into)) -> merge(new Merged(id, into, n));
            case Step(Verified v, MergeInto(var id, var into)) -> merge(new Merged(id, into, v));
            case Step(Merged m, UndoMerge(var id))
            when id.equals(m.mergeId()) -> accept(m.before(), new TriageEvent.MergeUndone(id, m.into()));
            case Step(New n, Absorb(var other)) -> accept(n, new TriageEvent.Absorbed(other));
            case Step(Verified v, Absorb(var other)) -> accept(v, new TriageEvent.Absorbed(other));
            case Step(New n, Split _) -> accept(n, new TriageEvent.WasSplit());
            case Step(Verified v, Split _) -> accept(v, new TriageEvent.WasSplit());
            case Step(var s, var c) ->
                refuse(
                        Kind.CONFLICT,
                        "illegal-transition",
                        s.getClass().getSimpleName(),
                        c.getClass().getSimpleName());
        };
    }

    private static Decision<Triage, TriageEvent> merge(Merged merged) {
        return accept(merged, new TriageEvent.Merged(merged.mergeId(), merged.into()));
    }
}
