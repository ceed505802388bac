package org.huiying.monitoring.triage.domain;

import java.util.UUID;

/** Where a matter stands in triage; each state holds what is known in it. */
public sealed interface Triage {

    /** Nobody has looked yet. */
    record New() implements Triage {}

    /** It is real and ours. */
    record Verified() implements Triage {}

    /** It is graded: response owns it from now on. */
    record HandedOver() implements Triage {}

    record Dismissed(String reason) implements Triage {}

    /** It is another department's. */
    record Transferred(String reason) implements Triage {}

    /** It lives on in another one; {@code before} is where an undone merge returns to. */
    record Merged(UUID mergeId, UUID into, Triage before) implements Triage {}
}
