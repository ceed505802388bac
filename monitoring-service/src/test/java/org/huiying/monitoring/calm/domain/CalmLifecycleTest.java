package org.huiying.monitoring.calm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.huiying.contracts.assessment.Plan.CalmRule;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.monitoring.calm.domain.CalmLifecycle.News;
import org.huiying.monitoring.calm.domain.CalmWatch.Phase;
import org.junit.jupiter.api.Test;

class CalmLifecycleTest {

    private static final Instant T = Instant.parse("2026-03-02T04:00:00Z");
    private static final CalmRule RULE =
            new CalmRule(0.3, Duration.ofHours(6), Duration.ofHours(24), Duration.ofDays(7), 0.2);
    private static final CalmRule SHORT =
            new CalmRule(0.3, Duration.ofSeconds(4), Duration.ofSeconds(6), Duration.ofSeconds(60), 0.2);

    @Test
    void silenceAloneLeadsToSubsidingAndCalm() {
        var watch = CalmWatch.begun(signals(T, 100, 100, MediaLevel.SOCIAL, 3), T);

        var subsiding = CalmLifecycle.nextDue(watch, RULE).orElseThrow();
        assertThat(subsiding).isBetween(T.plus(Duration.ofHours(16)), T.plus(Duration.ofHours(17)));
        assertThat(CalmLifecycle.due(watch, RULE, subsiding.minusSeconds(1)).news())
                .isEmpty();
        var subsided = CalmLifecycle.due(watch, RULE, subsiding);
        assertThat(subsided.news()).containsExactly(new News.Subsided());

        var calm = CalmLifecycle.nextDue(subsided.watch(), RULE).orElseThrow();
        assertThat(calm).isEqualTo(T.plus(Duration.ofHours(24)));
        var quiet = CalmLifecycle.due(subsided.watch(), RULE, calm);
        assertThat(quiet.news()).containsExactly(new News.BecameCalm());
        assertThat(CalmLifecycle.nextDue(quiet.watch(), RULE)).isEmpty();
    }

    @Test
    void shortTimesOfADemonstrationBecomeQuietInSeconds() {
        var watch = CalmWatch.begun(signals(T, 100, 100, MediaLevel.SOCIAL, 30), T);

        assertThat(CalmLifecycle.nextDue(watch, SHORT).orElseThrow()).isBefore(T.plusSeconds(12));
        assertThat(CalmLifecycle.due(watch, SHORT, T.plusSeconds(12)).news())
                .containsExactly(new News.Subsided(), new News.BecameCalm());
    }

    @Test
    void aMatterWithoutMentionsBecomesQuietToo() {
        var watch = CalmWatch.begun(signals(T, 0, 0, MediaLevel.SOCIAL, 0), T);

        assertThat(CalmLifecycle.nextDue(watch, RULE)).contains(T.plus(Duration.ofHours(6)));
    }

    @Test
    void newHeatAndANewMediaLevelStartTheTimeAnew() {
        var low = watch(signals(T, 20, 100, MediaLevel.SOCIAL, 0));
        var later = T.plus(Duration.ofHours(3));

        var hot = CalmLifecycle.measured(low, signals(later, 60, 100, MediaLevel.SOCIAL, 3), true, RULE);
        assertThat(hot.watch().belowSince()).isNull();
        var climbed = CalmLifecycle.measured(low, signals(later, 21, 100, MediaLevel.CITY, 3), true, RULE);
        assertThat(climbed.watch().belowSince()).isNull();
        var still = CalmLifecycle.measured(low, signals(later, 21, 100, MediaLevel.SOCIAL, 0), true, RULE);
        assertThat(still.watch().belowSince()).isEqualTo(T);
    }

    @Test
    void mentionsAboveTwiceTheBaselinePutCalmOff() {
        var subsided = subsided();
        var at = T.plus(Duration.ofHours(20));

        var loud = CalmLifecycle.measured(subsided, signals(at, 21, 100, MediaLevel.SOCIAL, 2.5), true, RULE);
        assertThat(CalmLifecycle.nextDue(loud.watch(), RULE)).contains(at.plus(Duration.ofHours(24)));
        var counted = CalmLifecycle.measured(subsided, signals(at, 21, 100, MediaLevel.SOCIAL, 2.5), false, RULE);
        assertThat(CalmLifecycle.nextDue(counted.watch(), RULE)).contains(T.plus(Duration.ofHours(24)));
        var quiet = CalmLifecycle.measured(subsided, signals(at, 21, 100, MediaLevel.SOCIAL, 0.5), true, RULE);
        assertThat(CalmLifecycle.nextDue(quiet.watch(), RULE)).contains(T.plus(Duration.ofHours(24)));
    }

    @Test
    void onlyHeatOnTopOfWhatWasLeftIsASecondWave() {
        var subsided = subsided();
        var at = T.plus(Duration.ofHours(13));

        assertThat(CalmLifecycle.measured(subsided, signals(at, 20, 100, MediaLevel.SOCIAL, 1), true, RULE)
                        .news())
                .isEmpty();
        var wave = CalmLifecycle.measured(subsided, signals(at, 40, 100, MediaLevel.SOCIAL, 1), true, RULE);
        assertThat(wave.news()).singleElement().isInstanceOf(News.Revived.class);
        assertThat(wave.watch().phase()).isEqualTo(Phase.LIVE);
        assertThat(CalmLifecycle.nextDue(wave.watch(), RULE)).isPresent();
    }

    @Test
    void aHigherOutletIsASecondWaveByItself() {
        var outcome = CalmLifecycle.measured(
                subsided(), signals(T.plus(Duration.ofHours(13)), 12, 100, MediaLevel.PROVINCE, 0), true, RULE);

        assertThat(outcome.news()).singleElement().isInstanceOf(News.Revived.class);
    }

    private static CalmWatch watch(Signals signals) {
        return CalmLifecycle.measured(
                        CalmWatch.begun(signals(T.minusSeconds(9), 100, 100, MediaLevel.SOCIAL, 9), T.minusSeconds(9)),
                        signals,
                        true,
                        RULE)
                .watch();
    }

    private static CalmWatch subsided() {
        var begun = CalmWatch.begun(signals(T, 20, 100, MediaLevel.SOCIAL, 9), T);
        var outcome = CalmLifecycle.due(begun, RULE, T.plus(Duration.ofHours(12)));
        assertThat(outcome.news()).containsExactly(new News.Subsided());
        return outcome.watch();
    }

    private static Signals signals(Instant at, double heat, double peak, MediaLevel level, double speed) {
        return new Signals(5, 0, 1, 5, speed, 0, 1, 5, level, Subject.MONEY, RealWorld.NONE, 0.5, heat, peak, at);
    }
}
