package org.huiying.response.clock.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * From when to when a clock runs, and why.
 *
 * @param paused how long it stood still so far; added to the limit
 * @param basis the notice and article, or the plan's rule
 * @param provisional set before a grade was decided: what comes of it stands only until then
 */
public record ClockTerm(
        Instant startsAt, Duration limit, Duration paused, boolean statutory, String basis, boolean provisional) {

    public Instant dueAt() {
        return startsAt.plus(limit).plus(paused);
    }

    /** When so many percent of the limit will have gone. */
    public Instant gone(int percent) {
        return dueAt().minus(limit.multipliedBy(100L - percent).dividedBy(100));
    }

    ClockTerm pausedFor(Duration more) {
        return new ClockTerm(startsAt, limit, paused.plus(more), statutory, basis, provisional);
    }

    /** The new term with the pauses of this one, as far as it may pause at all. */
    ClockTerm rebased(ClockTerm next) {
        return next.statutory() ? next : next.pausedFor(paused);
    }

    /** Whether the next term says the same, apart from pauses and from who said it. */
    boolean confirmedBy(ClockTerm next) {
        return startsAt.equals(next.startsAt)
                && limit.equals(next.limit)
                && statutory == next.statutory
                && basis.equals(next.basis);
    }
}
