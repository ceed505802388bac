package org.huiying.response.followup.conference.domain;

import java.time.Instant;

/** Whether a press conference was held. */
public sealed interface ConferenceState {

    record Scheduled() implements ConferenceState {}

    /** @param minutes what was said and asked */
    record Held(Instant heldAt, String minutes) implements ConferenceState {}
}
