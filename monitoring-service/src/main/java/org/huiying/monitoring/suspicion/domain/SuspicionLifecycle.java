package org.huiying.monitoring.suspicion.domain;

import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import org.huiying.monitoring.suspicion.domain.Suspicion.Ended;
import org.huiying.monitoring.suspicion.domain.Suspicion.Marked;
import org.huiying.monitoring.suspicion.domain.Suspicion.Unmarked;
import org.huiying.monitoring.suspicion.domain.SuspicionCommand.Mark;
import org.huiying.monitoring.suspicion.domain.SuspicionCommand.Withdraw;
import org.huiying.monitoring.suspicion.domain.SuspicionEvent.SuspectedFalse;
import org.huiying.monitoring.suspicion.domain.SuspicionEvent.Withdrawn;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Kind;

/**
 * Marked on sufficient grounds, marked anew on others, withdrawn with a reason; the same grounds twice change nothing.
 * Nothing is decided of an opinion that was merged, dismissed or transferred.
 */
public final class SuspicionLifecycle {

    private record Step(Suspicion state, SuspicionCommand command) {}

    private SuspicionLifecycle() {}

    public static Decision<Suspicion, SuspicionEvent> decide(Suspicion state, SuspicionCommand command) {
        return switch (new Step(state, command)) {
            case Step(Ended(var how), var _) -> refuse(Kind.CONFLICT, "opinion-ended", how.name());
            case Step(var _, Mark(var grounds, var speaker))
            when grounds.denial() != null && !speaker.isInCharge() -> mayNotDeny(speaker);
            case Step(var _, Mark(var grounds, var _))
            when grounds.basis().isEmpty() ->
                refuse(Kind.RULE, "grounds-insufficient", grounds.sources().size(), grounds.missingSources());
            case Step(Marked m, Mark(var grounds, var _)) when grounds.equals(m.grounds()) -> accept(m);
            case Step(var _, Mark(var grounds, var _)) -> marked(grounds);
            case Step(var _, Withdraw(var reason)) when reason.isBlank() -> refuse(Kind.RULE, "reason-required");
            case Step(Marked _, Withdraw(var reason)) -> accept(new Unmarked(), new Withdrawn(reason));
            case Step(Unmarked _, Withdraw _) -> refuse(Kind.CONFLICT, "not-suspected");
        };
    }

    private static Decision<Suspicion, SuspicionEvent> mayNotDeny(Speaker speaker) {
        if (!speaker.ofSection()) {
            return refuse(Kind.FORBIDDEN, "denial-of-another");
        }
        return speaker.inCharge() == null
                ? refuse(Kind.CONFLICT, "section-in-charge-unknown")
                : refuse(Kind.FORBIDDEN, "denial-of-another-section", speaker.inCharge());
    }

    private static Decision<Suspicion, SuspicionEvent> marked(Grounds grounds) {
        return accept(
                new Marked(grounds), new SuspectedFalse(grounds, grounds.basis().orElseThrow()));
    }
}
