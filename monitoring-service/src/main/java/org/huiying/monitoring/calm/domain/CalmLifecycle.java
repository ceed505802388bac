package org.huiying.monitoring.calm.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huiying.contracts.assessment.Plan.CalmRule;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.monitoring.calm.domain.CalmWatch.Phase;
import org.huiying.monitoring.opinion.domain.SignalNews;

/**
 * LIVE -> SUBSIDING -> CALM, and back to LIVE with a second wave. Between measurements the heat is taken to halve in the
 * time for which it must stay low, six hours at most, so that a plan with short times becomes quiet in short times.
 */
public final class CalmLifecycle {

    private static final Duration HALF_LIFE = Duration.ofHours(6);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final double LOUD = 2;

    private CalmLifecycle() {}

    /** What happened to the signals. */
    public sealed interface News {
        record Subsided() implements News {}

        record BecameCalm() implements News {}

        record Revived(List<String> reasons) implements News {}
    }

    /** The watch afterwards, and what is to be told. */
    public record Outcome(CalmWatch watch, List<News> news) {}

    /** Takes in a measurement; {@code mention} when somebody wrote anew, not only read or counted. */
    public static Outcome measured(CalmWatch watch, Signals signals, boolean mention, CalmRule rule) {
        var loud = mention && signals.speed() >= LOUD;
        if (watch.phase() == Phase.LIVE) {
            var low = isLow(signals.heat(), Math.max(watch.peak(), signals.peakHeat()), rule)
                    && !SignalNews.climbs(watch.level(), signals.highestMediaLevel());
            var since = watch.belowSince() == null ? signals.asOf() : watch.belowSince();
            return new Outcome(watch.measured(signals, low ? since : null, loud), List.of());
        }
        var reasons = revival(watch, signals, rule);
        var next = watch.measured(signals, watch.belowSince(), loud);
        return reasons.isEmpty()
                ? new Outcome(next, List.of())
                : new Outcome(next.live(signals.asOf()), List.of(new News.Revived(reasons)));
    }

    /** When something is due if nothing is measured until then. */
    public static Optional<Instant> nextDue(CalmWatch watch, CalmRule rule) {
        return switch (watch.phase()) {
            case LIVE -> lowSince(watch, rule).map(since -> since.plus(rule.subsidingFor()));
            case SUBSIDING -> Optional.of(watch.loudAt().plus(rule.quietTime()));
            case CALM -> Optional.empty();
        };
    }

    /** Does what is due at a moment: one step, or both at once. */
    public static Outcome due(CalmWatch watch, CalmRule rule, Instant now) {
        var news = new ArrayList<News>();
        var next = watch;
        if (next.phase() == Phase.LIVE && isDue(next, rule, now)) {
            next = next.subsided(now);
            news.add(new News.Subsided());
        }
        if (next.phase() == Phase.SUBSIDING && isDue(next, rule, now)) {
            next = next.calm();
            news.add(new News.BecameCalm());
        }
        return new Outcome(next, List.copyOf(news));
    }

    private static boolean isDue(CalmWatch watch, CalmRule rule, Instant now) {
        return nextDue(watch, rule).filter(due -> !due.isAfter(now)).isPresent();
    }

    /** The measured time, or the time at which a heat that nobody feeds gets there. */
    private static Optional<Instant> lowSince(CalmWatch watch, CalmRule rule) {
        if (watch.belowSince() != null) {
            return Optional.of(watch.belowSince());
        }
        if (isLow(watch.heat(), watch.peak(), rule)) {
            return Optional.of(watch.measuredAt());
        }
        if (rule.subsidingShare() <= 0) {
            return Optional.empty();
        }
        var halvings = StrictMath.log(watch.heat() / (rule.subsidingShare() * watch.peak())) / StrictMath.log(2);
        return Optional.of(
                watch.measuredAt().plusMillis((long) (halvings * halfLife(rule).toMillis()) + 1));
    }

    private static boolean isLow(double heat, double peak, CalmRule rule) {
        return heat <= rule.subsidingShare() * peak;
    }

    private static List<String> revival(CalmWatch watch, Signals signals, CalmRule rule) {
        var reasons = new ArrayList<String>();
        var passed = Duration.between(watch.baseAt(), signals.asOf()).toMillis();
        var left = watch.baseHeat() * StrictMath.pow(0.5, (double) Math.max(0, passed) / HALF_LIFE.toMillis());
        var wave = signals.heat() - left;
        if (wave > 0 && wave >= rule.revivalShare() * watch.peak()) {
            reasons.add(String.format(
                    Locale.ROOT, "热度回升 %.0f，达到此前峰值 %.0f 的 %.0f%% 以上", wave, watch.peak(), rule.revivalShare() * 100));
        }
        if (SignalNews.climbs(watch.level(), signals.highestMediaLevel())) {
            reasons.add("出现更高层级媒体：" + signals.highestMediaLevel());
        }
        return reasons;
    }

    private static Duration halfLife(CalmRule rule) {
        var asked = rule.subsidingFor().compareTo(HALF_LIFE) < 0 ? rule.subsidingFor() : HALF_LIFE;
        return asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
    }
}
