package org.huiying.response.followup.conference.domain;

import java.time.Instant;

/** What can be done to a press conference. */
public sealed interface ConferenceCommand {

    /** Put on record that it was held. */
    record Record(Instant heldAt, String minutes) implements ConferenceCommand {}
}
