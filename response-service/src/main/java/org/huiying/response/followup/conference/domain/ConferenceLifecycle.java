package org.huiying.response.followup.conference.domain;

import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import java.time.Instant;
import org.huiying.contracts.response.FollowUpEvent;
import org.huiying.contracts.response.FollowUpEvent.PressConferenceHeld;
import org.huiying.contracts.response.FollowUpEvent.PressConferenceScheduled;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Kind;
import org.huiying.response.followup.conference.domain.ConferenceState.Held;
import org.huiying.response.followup.conference.domain.ConferenceState.Scheduled;

/** Scheduled, then held, once. */
public final class ConferenceLifecycle {

    private record Step(ConferenceState state, ConferenceCommand command) {}

    private ConferenceLifecycle() {}

    public static Decision<PressConference, FollowUpEvent> schedule(PressConference conference, Instant now) {
        return accept(
                conference,
                new PressConferenceScheduled(
                        conference.incident(), conference.id(), conference.place(), conference.startsAt(), now));
    }

    public static Decision<PressConference, FollowUpEvent> decide(
            PressConference conference, ConferenceCommand command, Instant now) {
        return switch (new Step(conference.state(), command)) {
            case Step(Scheduled _, ConferenceCommand.Record(var heldAt, var _))
            when heldAt.isAfter(now) -> refuse(Kind.RULE, "held-in-the-future", heldAt);
            case Step(Scheduled _, ConferenceCommand.Record(var heldAt, var minutes)) ->
                accept(
                        conference.in(new Held(heldAt, minutes)),
                        new PressConferenceHeld(conference.incident(), conference.id(), heldAt));
            case Step(var state, var _) ->
                refuse(
                        Kind.CONFLICT,
                        "illegal-transition",
                        state.getClass().getSimpleName(),
                        command.getClass().getSimpleName());
        };
    }
}
