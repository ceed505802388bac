package org.huiying.monitoring.source.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing.
 *
 * @param since when it came into this state
 * @param lastNewAt when it last said something new; null if never
 * @param error what is wrong, exactly while FAILED
 * @param failures failed fetches in a row
 * @param newMentions mentions that came from it, ever
 * @param nextFetchAt when it is read next, at the earliest
 */
public record SourceHealth(
        State state,
        Instant since,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastNewAt,
        @Nullable Fault error,
        int failures,
        long newMentions,
        Instant nextFetchAt) {

    /** What the last fetches showed; three kinds of nothing new are kept apart. */
    public enum State {
        OK,
        FAILED,
        EMPTY,
        UNCHANGED,
        SILENT
    }

    /** What is wrong with it, as a stable code and in words. */
    public record Fault(String code, String detail) {}

    /** A source that has not been read yet. */
    public static SourceHealth fresh(Instant now) {
        return new SourceHealth(State.UNCHANGED, now, null, null, null, 0, 0, now);
    }

    /** The same, to be read at another time. */
    SourceHealth readNext(Instant at) {
        return new SourceHealth(state, since, lastSuccessAt, lastNewAt, error, failures, newMentions, at);
    }
}
