package org.huiying.monitoring.suspicion.domain;

import org.huiying.monitoring.opinion.domain.OpinionStatus;

/** Whether an opinion is held for false information; each state holds what is known in it. */
public sealed interface Suspicion {

    /** Nobody holds it for false, or no longer. */
    record Unmarked() implements Suspicion {}

    /** Somebody does, on these grounds. */
    record Marked(Grounds grounds) implements Suspicion {}

    /** The opinion has ended this way; its mark stays as it is. */
    record Ended(OpinionStatus how) implements Suspicion {}
}
