package org.huiying.monitoring.calm.domain;

import java.time.Instant;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.Signals;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered to tell when a matter becomes quiet.
 *
 * @param heat at {@code measuredAt}
 * @param belowSince since when the heat has been under its share of the peak, as far as measurements tell
 * @param loudAt the last mention above twice the baseline
 * @param subsidedAt null while it is live
 * @param baseHeat heat when it subsided: only what comes on top of it is a second wave
 */
public record CalmWatch(
        Phase phase,
        Instant measuredAt,
        double heat,
        double peak,
        MediaLevel level,
        @Nullable Instant belowSince,
        Instant loudAt,
        @Nullable Instant subsidedAt,
        double baseHeat,
        Instant baseAt) {

    /** What the signals say. */
    public enum Phase {
        LIVE,
        SUBSIDING,
        CALM
    }

    /** The watch of a matter that becomes known now. */
    public static CalmWatch begun(Signals signals, Instant now) {
        return new CalmWatch(
                Phase.LIVE,
                now,
                signals.heat(),
                signals.peakHeat(),
                signals.highestMediaLevel(),
                null,
                now,
                null,
                0,
                now);
    }

    /** Live again from now on, whatever it was. */
    public CalmWatch live(Instant now) {
        return new CalmWatch(Phase.LIVE, measuredAt, heat, peak, level, null, now, null, 0, now);
    }

    CalmWatch subsided(Instant now) {
        return new CalmWatch(Phase.SUBSIDING, measuredAt, heat, peak, level, belowSince, loudAt, now, heat, measuredAt);
    }

    CalmWatch calm() {
        return new CalmWatch(
                Phase.CALM, measuredAt, heat, peak, level, belowSince, loudAt, subsidedAt, baseHeat, baseAt);
    }

    CalmWatch measured(Signals s, @Nullable Instant below, boolean loud) {
        return new CalmWatch(
                phase,
                s.asOf(),
                s.heat(),
                Math.max(peak, s.peakHeat()),
                s.highestMediaLevel(),
                below,
                loud ? s.asOf() : loudAt,
                subsidedAt,
                baseHeat,
                baseAt);
    }
}
