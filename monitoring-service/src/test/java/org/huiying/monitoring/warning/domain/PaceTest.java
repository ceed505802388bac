package org.huiying.monitoring.warning.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.warning.domain.RuleFixtures.one;
import static org.huiying.monitoring.warning.domain.RuleFixtures.rule;
import static org.huiying.monitoring.warning.domain.RuleFixtures.volume;
import static org.huiying.monitoring.warning.domain.RuleFixtures.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Said PLAIN = said(MediaLevel.SOCIAL);

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void aRuleRestsUntilAsManyHaveJoinedAsItLacks() {
        var pace = new Pace(List.of());
        assertThat(IntStream.rangeClosed(1, 11).filter(n -> looks(pace, rule(volume(5, 60)), null, PLAIN, n)))
                .as("the first, at five, and when these have doubled")
                .containsExactly(1, 5, 10);
    }

    @Test
    void ofManyOneInAFiftieth() {
        var pace = new Pace(List.of());
        assertThat(IntStream.rangeClosed(1, 400)
                        .filter(n -> looks(
                                pace,
                                rule(volume(5, 60)),
                                new Judged(List.of(), MediaLevel.SOCIAL, 1_000),
                                PLAIN,
                                1_999)))
                .hasSize(11);
    }

    @Test
    void manyThatJoinAtOnceAreNotMissed() {
        var pace = new Pace(List.of(new Rest(new UUID(0, 1), 1, 40, null, null)));
        var joined = IntStream.range(0, 40).mapToObj(n -> PLAIN).toList();
        pace.judge(List.of(rule(volume(5, 60))), joined, counted(100), Map::of);
        assertThat(looks).hasPositiveValue();
    }

    @Test
    void aWordThatWasNotWarnedOfIsLookedAtAtOnceAndAtNothingElse() {
        var rule = rule(words("死亡"));
        var named = said(MediaLevel.SOCIAL, "死亡");
        var pace = new Pace(List.of());
        assertThat(looks(pace, rule, null, PLAIN, 3_001)).isTrue();
        assertThat(IntStream.range(0, 9_000)).noneMatch(n -> looks(pace, rule, null, PLAIN, 3_001));
        assertThat(looks(pace, rule, null, named, 3_001)).isTrue();
        var warned = new Pace(List.of());
        looks(warned, rule, told(MediaLevel.SOCIAL), named, 3_001);
        assertThat(looks(warned, rule, told(MediaLevel.SOCIAL), named, 3_001)).isFalse();
    }

    @Test
    void anOutletAboveThatOfTheLastWarningIsLookedAtAtOnce() {
        var rule = rule(new Conditions(List.of(), MediaLevel.CITY, null, null, null));
        var pace = new Pace(List.of());
        looks(pace, rule, null, PLAIN, 3_001);
        assertThat(looks(pace, rule, null, said(MediaLevel.COUNTY), 3_001)).isFalse();
        assertThat(looks(pace, rule, null, said(MediaLevel.CITY), 3_001)).isTrue();
        var warned = new Pace(List.of());
        looks(warned, rule, told(MediaLevel.CITY), PLAIN, 3_001);
        assertThat(looks(warned, rule, told(MediaLevel.CITY), said(MediaLevel.CITY), 3_001))
                .isFalse();
        assertThat(looks(warned, rule, told(MediaLevel.CITY), said(MediaLevel.PROVINCE), 3_001))
                .isTrue();
    }

    @Test
    void whatARuleDoesNotCountDoesNotEndItsRest() {
        var reports = new WarningRule(new UUID(0, 1), "r", true, null, Set.of(ComplaintType.REPORT), words("死亡"), 1);
        var pace = new Pace(List.of());
        looks(pace, reports, null, PLAIN, 3_001);
        assertThat(looks(pace, reports, null, said(MediaLevel.SOCIAL, "死亡"), 3_001))
                .isFalse();
    }

    @Test
    void aChangedRuleLooksAtOnceAndARemovedOneIsForgotten() {
        var pace = new Pace(
                List.of(new Rest(new UUID(0, 1), 0, 99, null, null), new Rest(new UUID(0, 9), 1, 9, null, null)));
        assertThat(looks(pace, rule(volume(5, 60)), null, PLAIN, 1)).isTrue();
        assertThat(pace.rests()).containsExactly(new Rest(new UUID(0, 1), 1, 4, null, null));
    }

    /** Whether the rule looks at a matter in which so many are counted. */
    private boolean looks(Pace pace, WarningRule rule, @Nullable Judged last, Said joined, int counted) {
        var before = looks.get();
        pace.judge(
                List.of(rule),
                List.of(joined),
                counted(counted),
                () -> last == null ? Map.of() : Map.of(rule.id(), last));
        return looks.get() > before;
    }

    private Moment counted(int all) {
        return new Moment(
                (types, length, before, most) -> all,
                types -> {
                    looks.incrementAndGet();
                    return Set.of(MediaLevel.SOCIAL);
                },
                types -> Set.of(),
                types -> 0,
                Set.of());
    }

    private static Judged told(MediaLevel level) {
        return new Judged(List.of(), level, 3_000);
    }

    private static Said said(MediaLevel level, String... named) {
        return one(0, ComplaintType.PLEA, level, "a", false, Set.of(named));
    }
}
