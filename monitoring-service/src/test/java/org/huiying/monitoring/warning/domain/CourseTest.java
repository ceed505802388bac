package org.huiying.monitoring.warning.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.warning.domain.RuleFixtures.NOON;
import static org.huiying.monitoring.warning.domain.RuleFixtures.one;
import static org.huiying.monitoring.warning.domain.RuleFixtures.rule;
import static org.huiying.monitoring.warning.domain.RuleFixtures.step;
import static org.huiying.monitoring.warning.domain.RuleFixtures.volume;
import static org.huiying.monitoring.warning.domain.RuleFixtures.words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.warning.domain.Course.Step;
import org.junit.jupiter.api.Test;

/** A matter from its first mention on, and when it warns. */
class CourseTest {

    @Test
    void warnsOnceAndAgainWhenTheMentionsHaveDoubled() {
        var steps = new ArrayList<Step>();
        for (var minute = 0; minute < 13; minute++) {
            steps.add(step(minute, MediaLevel.SOCIAL));
        }
        var warned = Course.play(List.of(rule(volume(3, 60))), steps);
        assertThat(warned).extracting(one -> one.judged().mentions()).containsExactly(3, 6, 12);
        assertThat(warned.getFirst().at()).isEqualTo(NOON.plus(Duration.ofMinutes(2)));
    }

    @Test
    void warnsAgainWhenAHigherOutletTookItUpAndOnlyOnce() {
        var steps = List.of(
                step(0, MediaLevel.CITY),
                step(1, MediaLevel.CITY),
                step(2, MediaLevel.CENTRAL),
                step(3, MediaLevel.CITY),
                step(4, MediaLevel.CENTRAL));
        var rule = rule(new Conditions(List.of(), MediaLevel.CITY, null, null, null));
        assertThat(Course.play(List.of(rule), steps))
                .extracting(one -> one.judged().mediaLevel())
                .containsExactly(MediaLevel.CITY, MediaLevel.CENTRAL);
    }

    @Test
    void aHigherOutletOfTheDayBeforeIsNotForgotten() {
        var steps = new ArrayList<>(List.of(step(0, MediaLevel.CITY), step(1, MediaLevel.CENTRAL)));
        for (var minute = 1_500; minute < 1_510; minute++) {
            steps.add(step(minute, MediaLevel.CITY));
        }
        steps.add(step(1_510, MediaLevel.CENTRAL));
        var rule = rule(new Conditions(List.of(), MediaLevel.CITY, null, null, null));
        assertThat(Course.play(List.of(rule), steps))
                .extracting(one -> one.judged().mentions())
                .containsExactly(1, 2, 10);
    }

    @Test
    void aRuleThatCountsNothingIsNotRepeatedForAFewMore() {
        var steps = new ArrayList<Step>();
        for (var minute = 0; minute < 10; minute++) {
            steps.add(new Step(
                    NOON.plus(Duration.ofMinutes(minute)),
                    List.of(one(-minute, ComplaintType.PLEA, MediaLevel.SOCIAL, "a", false, Set.of("死亡")))));
        }
        assertThat(Course.play(List.of(rule(words("死亡"))), steps))
                .extracting(one -> one.judged().mentions())
                .containsExactly(1, 10);
    }

    @Test
    void aGreatMatterIsWarnedOfWhenItsMentionsHaveDoubledNearlyAtOnce() {
        var steps = new ArrayList<Step>();
        for (var n = 0; n < 1_900; n++) {
            steps.add(step(n / 2, MediaLevel.SOCIAL));
        }
        var warned = Course.play(List.of(rule(volume(100, 24 * 60))), steps);
        assertThat(warned).extracting(one -> one.judged().mentions()).hasSize(5).satisfies(at -> {
            for (var doubled = 1; doubled < at.size(); doubled++) {
                assertThat(at.get(doubled)).isBetween(2 * at.get(doubled - 1), 2 * at.get(doubled - 1) * 51 / 50);
            }
        });
    }

    @Test
    void aDangerWordOrAnOutletLateInAGreatMatterIsWarnedOfAtItsMention() {
        var steps = new ArrayList<Step>();
        for (var n = 0; n < 1_007; n++) {
            steps.add(step(0, MediaLevel.SOCIAL));
        }
        steps.add(new Step(
                NOON.plus(Duration.ofMinutes(1)),
                List.of(one(-1, ComplaintType.PLEA, MediaLevel.SOCIAL, "a", false, Set.of("死亡")))));
        steps.add(step(2, MediaLevel.PROVINCE));
        steps.add(step(3, MediaLevel.CENTRAL));
        var word = rule(words("死亡"));
        var outlet = rule(new Conditions(List.of(), MediaLevel.PROVINCE, null, null, null));
        assertThat(Course.play(List.of(word), steps))
                .extracting(Course.Warned::at)
                .first()
                .isEqualTo(NOON.plus(Duration.ofMinutes(1)));
        assertThat(Course.play(List.of(outlet), steps))
                .extracting(Course.Warned::at)
                .containsExactly(NOON.plus(Duration.ofMinutes(2)), NOON.plus(Duration.ofMinutes(3)));
    }

    @Test
    void aSpurtInAGreatDayIsWarnedOfAtItsMentionAlthoughNobodySpeaksAfterwards() {
        var steps = new ArrayList<Step>();
        for (var n = 0; n < 1_900; n++) {
            steps.add(step(n / 10, MediaLevel.SOCIAL));
        }
        for (var minute = 600; minute < 608; minute++) {
            steps.add(new Step(
                    NOON.plus(Duration.ofMinutes(minute)),
                    List.of(one(-minute, ComplaintType.REPORT, MediaLevel.SOCIAL, "a", false, Set.of()))));
        }
        var reports = new WarningRule(new UUID(0, 1), "r", true, null, Set.of(ComplaintType.REPORT), volume(8, 30), 1);
        assertThat(Course.play(List.of(reports), steps))
                .extracting(Course.Warned::at)
                .containsExactly(NOON.plus(Duration.ofMinutes(607)));
    }

    @Test
    void doublingGoesOnAboveTwoThousandAtMostAFiftiethLate() {
        var steps = new ArrayList<Step>();
        for (var n = 0; n < 9_000; n++) {
            steps.add(step(n / 200, MediaLevel.SOCIAL));
        }
        assertThat(Course.play(List.of(rule(volume(1_000, 60))), steps))
                .extracting(one -> one.judged().mentions())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(1_000),
                        second -> assertThat(second).isBetween(2_000, 2_040),
                        third -> assertThat(third).isBetween(4_000, 4_165),
                        fourth -> assertThat(fourth).isBetween(8_000, 8_500));
    }

    @Test
    void aRuleWarnsAsItDoesAloneWhateverOthersAsk() {
        var steps = new ArrayList<Step>();
        for (var n = 0; n < 3_000; n++) {
            steps.add(step(n / 3, MediaLevel.SOCIAL));
        }
        var rule = rule(volume(700, 600));
        var other = new WarningRule(new UUID(0, 2), "o", true, null, Set.of(), volume(3, 10), 1);
        assertThat(Course.play(List.of(other, rule), steps))
                .filteredOn(one -> one.rule().equals(rule))
                .isEqualTo(Course.play(List.of(rule), steps))
                .isNotEmpty();
    }
}
