package org.huiying.monitoring.detection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.contracts.vocabulary.TrendState.CALM;
import static org.huiying.contracts.vocabulary.TrendState.PEAK;
import static org.huiying.contracts.vocabulary.TrendState.RISING;
import static org.huiying.contracts.vocabulary.TrendState.SUBSIDING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.huiying.monitoring.detection.ShippedTerms;
import org.huiying.monitoring.detection.domain.TrendCourse.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over simulated areas: alarms are rare when nothing happens and early when something does, and states do not flap. */
class TrendTest {

    private static final Instant WARM = AreaSimulation.START.plus(Duration.ofDays(30));

    private final DetectionRules rules = DetectionRules.shipped(ShippedTerms.get());

    @ParameterizedTest
    @ValueSource(doubles = {1, 4, 11, 40})
    void inAnEverydayMonthThereIsAtMostOneFalseAlarm(double mentionsADay) {
        var areas = 8;
        var alarms = 0;
        for (var seed = 1; seed <= areas; seed++) {
            alarms += (int) new AreaSimulation(rules, seed)
                    .everyday(mentionsADay, 60).run().stream()
                            .filter(t -> t.state() == RISING && t.at().isAfter(WARM))
                            .count();
        }
        assertThat((double) alarms / areas)
                .as("false alarms in 30 days of an area")
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"8, 0.45, 90", "17, 0.75, 45", "66, 0.97, 5"})
    void incidentsAreFoundEarly(int posts, double share, int medianMinutes) {
        var latencies = new ArrayList<Long>();
        var planted = 0;
        for (var seed = 1; seed <= 8; seed++) {
            var simulation = new AreaSimulation(rules, 100 + seed).everyday(11, 60);
            var random = new Random(seed);
            for (var i = 0; i < 6; i++, planted++) {
                var at = WARM.plus(Duration.ofDays(5L * i)).plusSeconds(random.nextInt(86_400));
                simulation.incident("incident-" + at, at, posts);
            }
            latencies.addAll(latencies(simulation.run()));
        }
        Collections.sort(latencies);
        assertThat((double) latencies.size() / planted).as("found").isGreaterThanOrEqualTo(share);
        assertThat(latencies.get(latencies.size() / 2)).as("median minutes").isLessThanOrEqualTo(medianMinutes);
    }

    private static List<Long> latencies(List<Turn> turns) {
        var seen = new HashSet<String>();
        return turns.stream()
                .filter(t -> t.state() == RISING && t.matter().startsWith("incident-") && seen.add(t.matter()))
                .map(t -> Duration.between(Instant.parse(t.matter().substring(9)), t.at())
                        .toMinutes())
                .toList();
    }

    @Test
    void aMatterRisesPeaksSubsidesIsCalmAndRisesAgain() {
        for (var seed = 1; seed <= 10; seed++) {
            var at = WARM.plus(Duration.ofHours(4));
            var turns = twoWaves(seed, at);
            assertThat(turns.stream().map(Turn::state).distinct())
                    .as("seed %s: %s", seed, turns)
                    .containsSubsequence(RISING, PEAK, SUBSIDING, CALM);
            var second = turns.stream().filter(t -> t.wave() == 2).findFirst().orElseThrow();
            assertThat(second.state()).isEqualTo(RISING);
            assertThat(second.at()).isBetween(at.plus(Duration.ofHours(40)), at.plus(Duration.ofHours(43)));
        }
    }

    @Test
    void itTurnsBackAtMostOnceInSixHours() {
        for (var seed = 1; seed <= 20; seed++) {
            var simulation = new AreaSimulation(rules, seed).everyday(11, 34);
            var random = new Random(seed);
            for (var hour = 0; hour < 72; hour += 1 + random.nextInt(2)) { // wild: loud and silent by turns
                simulation.steady(
                        "wild",
                        WARM.plus(Duration.ofHours(hour)),
                        Duration.ofMinutes(40),
                        random.nextInt(60),
                        random.nextInt(60));
            }
            var backs = new ArrayList<Instant>();
            var wild = simulation.run().stream()
                    .filter(t -> t.matter().equals("wild"))
                    .toList();
            for (var i = 1; i < wild.size(); i++) {
                if (wild.get(i).state().compareTo(wild.get(i - 1).state()) < 0) {
                    backs.add(wild.get(i).at());
                }
            }
            for (var i = 1; i < backs.size(); i++) {
                assertThat(Duration.between(backs.get(i - 1), backs.get(i)))
                        .as("seed %s", seed)
                        .isGreaterThanOrEqualTo(Duration.ofHours(6));
            }
        }
    }

    private List<Turn> twoWaves(long seed, Instant at) {
        return new AreaSimulation(rules, seed)
                        .everyday(11, 36)
                        .steady("matter", at, Duration.ofHours(3), 2, 30)
                        .steady("matter", at.plus(Duration.ofHours(3)), Duration.ofHours(5), 30, 30)
                        .steady("matter", at.plus(Duration.ofHours(8)), Duration.ofHours(6), 30, 0)
                        .steady("matter", at.plus(Duration.ofHours(40)), Duration.ofHours(3), 5, 30)
                        .run()
                        .stream()
                        .filter(t -> t.matter().equals("matter"))
                        .toList();
    }
}
