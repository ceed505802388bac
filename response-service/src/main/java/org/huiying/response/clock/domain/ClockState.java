package org.huiying.response.clock.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has become of a deadline. */
public sealed interface ClockState {

    ClockTerm term();

    /** @param warned the highest of 50, 75 and 90 percent that was said; 0 before */
    record Running(ClockTerm term, int warned) implements ClockState {}

    record Paused(ClockTerm term, int warned, Instant since, String reason) implements ClockState {}

    record Met(ClockTerm term, Instant doneAt) implements ClockState {}

    /**
     * @param doneAt when it was done after all; null while it is not
     * @param reason why it was missed, for the review; null while nobody has said
     */
    record Breached(
            ClockTerm term,
            @Nullable Instant doneAt,
            @Nullable String reason) implements ClockState {}

    record Cancelled(ClockTerm term, String reason) implements ClockState {}

    /** Whether it still runs or could. */
    default boolean isLive() {
        return this instanceof Running || this instanceof Paused;
    }

    /** The same, under another term. */
    default ClockState under(ClockTerm next) {
        return switch (this) {
            case Running(var _, var warned) -> new Running(next, warned);
            case Paused(var _, var warned, var since, var reason) -> new Paused(next, warned, since, reason);
            case Met(var _, var doneAt) -> new Met(next, doneAt);
            case Breached(var _, var doneAt, var reason) -> new Breached(next, doneAt, reason);
            case Cancelled(var _, var reason) -> new Cancelled(next, reason);
        };
    }
}
