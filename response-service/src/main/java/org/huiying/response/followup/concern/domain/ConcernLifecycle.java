package org.huiying.response.followup.concern.domain;

import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.response.FollowUpEvent;
import org.huiying.contracts.response.FollowUpEvent.ConcernAnswered;
import org.huiying.contracts.response.FollowUpEvent.ConcernEscalated;
import org.huiying.contracts.response.FollowUpEvent.ConcernRaised;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Kind;
import org.huiying.response.followup.concern.domain.ConcernCommand.Answer;
import org.huiying.response.followup.concern.domain.ConcernCommand.Escalate;
import org.huiying.response.followup.concern.domain.ConcernState.Answered;
import org.huiying.response.followup.concern.domain.ConcernState.Escalated;
import org.huiying.response.followup.concern.domain.ConcernState.Open;

/** Open, answered, or escalated until it can be answered. */
public final class ConcernLifecycle {

    private record Step(ConcernState state, ConcernCommand command) {}

    private ConcernLifecycle() {}

    public static Decision<Concern, FollowUpEvent> raise(Concern concern, Instant now) {
        return accept(
                concern,
                new ConcernRaised(concern.incident(), concern.id(), concern.question(), concern.mentions(), now));
    }

    public static Decision<Concern, FollowUpEvent> decide(Concern concern, ConcernCommand command, Instant now) {
        var ref = concern.incident();
        return switch (new Step(concern.state(), command)) {
            case Step(Open _, Answer(var id)) -> answered(concern, id, now);
            case Step(Escalated _, Answer(var id)) -> answered(concern, id, now);
            case Step(Answered _, Answer(var id)) -> answered(concern, id, now);
            case Step(Open _, Escalate(var reason)) ->
                accept(concern.in(new Escalated(reason)), new ConcernEscalated(ref, concern.id(), reason, now));
            case Step(Answered _, Escalate(var reason)) ->
                accept(concern.in(new Escalated(reason)), new ConcernEscalated(ref, concern.id(), reason, now));
            case Step(var state, var _) ->
                refuse(
                        Kind.CONFLICT,
                        "illegal-transition",
                        state.getClass().getSimpleName(),
                        command.getClass().getSimpleName());
        };
    }

    private static Decision<Concern, FollowUpEvent> answered(Concern concern, UUID answer, Instant now) {
        return accept(concern.in(new Answered()), new ConcernAnswered(concern.incident(), concern.id(), answer, now));
    }
}
