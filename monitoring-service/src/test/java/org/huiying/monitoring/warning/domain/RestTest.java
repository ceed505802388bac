package org.huiying.monitoring.warning.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.warning.domain.RuleFixtures.NOON;
import static org.huiying.monitoring.warning.domain.RuleFixtures.one;
import static org.huiying.monitoring.warning.domain.RuleFixtures.volume;
import static org.huiying.monitoring.warning.domain.RuleFixtures.words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.warning.domain.Course.Step;
import org.huiying.monitoring.warning.domain.Course.Warned;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rests is not missed. */
class RestTest {

    /** At each that counts, that is. While these are less than a thousand, resting changes nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void warnsAsIfItLookedAtEachMention(long seed) {
        var rules = new ArrayList<WarningRule>();
        for (var asked : List.of(
                volume(7, 20),
                volume(40, 600),
                words("死亡"),
                new Conditions(List.of("死亡"), null, new Condition.Volume(5, 30), null, null),
                new Conditions(List.of(), MediaLevel.CITY, null, null, null),
                new Conditions(List.of("火灾"), MediaLevel.COUNTY, new Condition.Volume(3, 15), null, 3),
                new Conditions(List.of(), null, null, new Condition.Speed(2, 30, 6), 4),
                new Conditions(List.of(), null, null, new Condition.Speed(1.5, 120, 9), null),
                new Conditions(List.of(), null, null, null, 12))) {
            for (var types : List.of(Set.<ComplaintType>of(), Set.of(ComplaintType.REPORT, ComplaintType.DOUBT))) {
                rules.add(new WarningRule(new UUID(7, rules.size()), "r", true, null, types, asked, 1));
            }
        }
        var steps = history(new Random(seed));
        assertThat(Course.play(rules, steps))
                .isEqualTo(atEachMention(rules, steps))
                .hasSizeGreaterThan(10);
    }

    private static List<Warned> atEachMention(List<WarningRule> rules, List<Step> steps) {
        var warned = new ArrayList<Warned>();
        var last = new HashMap<UUID, Judged>();
        var said = new ArrayList<Said>();
        for (var step : steps) {
            said.addAll(step.joined());
            for (var rule : rules.stream()
                    .filter(one -> step.joined().stream().anyMatch(one::counts))
                    .toList()) {
                var judged = rule.judge(Moment.of(step.at(), said), last.get(rule.id()))
                        .warning();
                if (judged != null) {
                    last.put(rule.id(), judged);
                    warned.add(new Warned(rule, step.at(), judged));
                }
            }
        }
        return warned;
    }

    /** Two days of calm and spurts. */
    private static List<Step> history(Random chance) {
        var steps = new ArrayList<Step>();
        for (var minute = 0;
                minute < 2_880;
                minute += chance.nextInt(20) == 0 ? chance.nextInt(300) : chance.nextInt(9)) {
            var joined = new ArrayList<Said>();
            for (var n = 0; n <= chance.nextInt(3); n++) {
                joined.add(said(chance, minute));
            }
            steps.add(new Step(NOON.plus(Duration.ofMinutes(minute)), joined));
        }
        return steps;
    }

    private static Said said(Random chance, int minute) {
        var level = chance.nextInt(30) == 0 ? MediaLevel.values()[chance.nextInt(6)] : MediaLevel.SOCIAL;
        var author = chance.nextInt(4) == 0 ? null : "a" + chance.nextInt(1 + minute / 20);
        var word = chance.nextInt(12) == 0 ? Set.of(chance.nextBoolean() ? "死亡" : "火灾") : Set.<String>of();
        return one(-minute, ComplaintType.values()[chance.nextInt(7)], level, author, chance.nextInt(3) == 0, word);
    }
}
