package org.huiying.response.clock.domain;

import java.time.Instant;

/** What can be done to a clock. */
public sealed interface ClockCommand {

    /** Other terms hold now: another grade, or an earlier foundAt. */
    record Rebase(ClockTerm term) implements ClockCommand {}

    /** That which the deadline asks for was done then. */
    record Finish(Instant doneAt) implements ClockCommand {}

    /** Time has passed. */
    record Tick() implements ClockCommand {}

    record Pause(String reason) implements ClockCommand {}

    record Resume() implements ClockCommand {}

    record Cancel(String reason) implements ClockCommand {}

    /** Say why it was missed. */
    record Explain(String reason) implements ClockCommand {}
}
