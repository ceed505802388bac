package org.huiying.monitoring.detection.domain;

import static org.huiying.contracts.vocabulary.TrendState.CALM;
import static org.huiying.contracts.vocabulary.TrendState.PEAK;
import static org.huiying.contracts.vocabulary.TrendState.SUBSIDING;

import java.time.Duration;
import java.time.Instant;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.huiying.monitoring.detection.domain.state.Cluster;
import org.huiying.monitoring.detection.domain.state.Spread;

/**
 * NEW -> RISING -> PEAK -> SUBSIDING -> CALM, and back to RISING: present states by counts, never forecasts. It looks at
 * each mention, and in between at every step of event time, so that it does not matter when somebody asks. A turn back to
 * an earlier state is held back for the time of the hysteresis.
 */
final class Trending {

    private static final Duration DAY = Duration.ofDays(1);

    private final AreaState state;
    private final TrendRules rules;
    private final Counts counts;

    Trending(AreaState state, DetectionRules rules) {
        this.state = state;
        this.rules = rules.trend();
        this.counts = new Counts(state, rules);
    }

    /** Looks at all steps of event time since the last look; true when the state changed. */
    boolean passed(Cluster cluster, Instant now) {
        var before = cluster.spread();
        var step = rules.step().toMillis();
        var group = counts.group(cluster);
        var spread = before;
        var next = (Math.floorDiv(before.lookedAt().toEpochMilli(), step) + 1) * step;
        for (; next <= now.toEpochMilli(); next += step) {
            var at = Instant.ofEpochMilli(next);
            spread = look(spread, new Signs(counts, group, rules, at)).looked(at);
            if (spread.state() == CALM && group.counted(at, DAY) == 0) {
                spread = spread.looked(Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), step) * step));
                break; // nothing can happen until somebody writes
            }
        }
        keep(cluster, before, spread);
        return spread.state() != before.state();
    }

    /** Looks at this moment, after a mention. */
    void look(Cluster cluster, Instant now) {
        var before = cluster.spread();
        var spread = look(before, new Signs(counts, counts.group(cluster), rules, now));
        keep(cluster, before, spread);
    }

    private void keep(Cluster cluster, Spread before, Spread after) {
        if (!after.equals(before)) {
            state.changed(cluster, () -> cluster.spread(after));
        }
    }

    private Spread look(Spread spread, Signs signs) {
        return switch (spread.state()) {
            case NEW, CALM -> fromQuiet(spread, signs);
            case RISING -> rising(signs.grows() ? spread.grew(signs.now()) : spread, signs);
            case PEAK -> signs.falls() || signs.isSilent() ? spread.to(SUBSIDING, signs.now()) : again(spread, signs);
            case SUBSIDING ->
                signs.isSilent() || (isSettled(spread, signs.now()) && signs.isUsual())
                        ? spread.to(CALM, signs.now())
                        : again(spread, signs);
        };
    }

    private Spread rising(Spread spread, Signs signs) {
        var now = signs.now();
        if (signs.falls() || signs.isSilent()) {
            return spread.to(SUBSIDING, now);
        }
        var grewAt = spread.grewAt() == null ? spread.since() : spread.grewAt();
        return grewAt.plus(rules.plateau()).isAfter(now) ? spread : spread.to(PEAK, now);
    }

    private Spread fromQuiet(Spread spread, Signs signs) {
        if (signs.bursts() && mayTurn(spread, signs.now())) {
            return spread.rises(signs.now());
        }
        return spread.state() != CALM && signs.isSilent() ? spread.to(CALM, signs.now()) : spread;
    }

    /** Rises again only where it both grows now and is more than the area usually brings. */
    private Spread again(Spread spread, Signs signs) {
        return signs.grows() && signs.burstsNow() && mayTurn(spread, signs.now()) ? spread.rises(signs.now()) : spread;
    }

    private boolean mayTurn(Spread spread, Instant now) {
        return spread.turnedAt() == null
                || !spread.turnedAt().plus(rules.hysteresis()).isAfter(now);
    }

    private boolean isSettled(Spread spread, Instant now) {
        return !spread.since().plus(rules.hysteresis()).isAfter(now);
    }
}
