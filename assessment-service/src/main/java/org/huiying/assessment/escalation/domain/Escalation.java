package org.huiying.assessment.escalation.domain;

import java.time.Instant;

/** One matter put before one addressee. */
public sealed interface Escalation {

    Dispatch dispatch();

    /** Sent; the addressee has not taken note of the newest message. */
    record Open(Dispatch dispatch) implements Escalation {}

    /** The addressee has taken note. */
    record Acknowledged(Dispatch dispatch, String by, Instant at) implements Escalation {}

    /** It no longer holds. */
    record Cancelled(Dispatch dispatch, String reason) implements Escalation {}
}
