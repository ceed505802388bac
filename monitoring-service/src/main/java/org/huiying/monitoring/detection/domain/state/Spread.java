package org.huiying.monitoring.detection.domain.state;

import java.time.Instant;
import org.huiying.contracts.vocabulary.TrendState;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster spreads, and what must be remembered to say so without flapping.
 *
 * @param since when it came into this state
 * @param wave how many times it has begun to rise
 * @param grewAt when it was last seen to grow
 * @param turnedAt when it last went back to an earlier state
 * @param lookedAt the last moment of the grid at which it was looked at
 */
public record Spread(
        TrendState state,
        Instant since,
        int wave,
        @Nullable Instant grewAt,
        @Nullable Instant turnedAt,
        Instant lookedAt) {

    public static Spread begun(Instant at) {
        return new Spread(TrendState.NEW, at, 0, null, null, at);
    }

    public Spread looked(Instant at) {
        return new Spread(state, since, wave, grewAt, turnedAt, at);
    }

    public Spread grew(Instant at) {
        return new Spread(state, since, wave, at, turnedAt, lookedAt);
    }

    /** On to a later state. */
    public Spread to(TrendState next, Instant at) {
        return new Spread(next, at, wave, grewAt, turnedAt, lookedAt);
    }

    /** Rises: for the first time, or back from a later state. */
    public Spread rises(Instant at) {
        var again = state == TrendState.PEAK ? wave : wave + 1;
        return new Spread(TrendState.RISING, at, again, at, wave == 0 ? turnedAt : at, lookedAt);
    }
}
