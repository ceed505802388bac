package org.huiying.response.followup.promise.domain;

import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import java.time.Instant;
import org.huiying.contracts.response.FollowUpEvent;
import org.huiying.contracts.response.FollowUpEvent.PromiseBroken;
import org.huiying.contracts.response.FollowUpEvent.PromiseKept;
import org.huiying.contracts.response.FollowUpEvent.PromiseMade;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Kind;
import org.huiying.response.followup.promise.domain.PromiseCommand.Expire;
import org.huiying.response.followup.promise.domain.PromiseCommand.Fulfil;
import org.huiying.response.followup.promise.domain.PromiseState.Broken;
import org.huiying.response.followup.promise.domain.PromiseState.Kept;
import org.huiying.response.followup.promise.domain.PromiseState.Made;

/** Made, then kept, or broken at its date; a broken one can still be made good. */
public final class PromiseLifecycle {

    private record Step(PromiseState state, PromiseCommand command) {}

    private PromiseLifecycle() {}

    public static Decision<Promise, FollowUpEvent> make(Promise promise, Instant now) {
        if (!promise.dueAt().isAfter(now)) {
            return refuse(Kind.RULE, "promise-due-in-the-past", promise.dueAt());
        }
        return accept(
                promise, new PromiseMade(promise.incident(), promise.id(), promise.promise(), promise.dueAt(), now));
    }

    public static Decision<Promise, FollowUpEvent> decide(Promise promise, PromiseCommand command, Instant now) {
        return switch (new Step(promise.state(), command)) {
            case Step(Made _, Fulfil(var proof)) -> kept(promise, proof, now);
            case Step(Broken _, Fulfil(var proof)) -> kept(promise, proof, now);
            case Step(Made _, Expire _) ->
                accept(promise.in(new Broken()), new PromiseBroken(promise.incident(), promise.id(), promise.dueAt()));
            case Step(var state, var _) ->
                refuse(
                        Kind.CONFLICT,
                        "illegal-transition",
                        state.getClass().getSimpleName(),
                        command.getClass().getSimpleName());
        };
    }

    private static Decision<Promise, FollowUpEvent> kept(Promise promise, String proof, Instant now) {
        return accept(promise.in(new Kept(proof)), new PromiseKept(promise.incident(), promise.id(), now));
    }
}
