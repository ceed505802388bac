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
import java.util.stream.IntStream;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Said PLAIN = said(MediaLevel.SOCIAL);

    @Test
    void eachOfAFewIsLookedAt() {
        assertThat(IntStream.rangeClosed(1, 99)).allMatch(all -> isDue(rule(volume(5, 60)), null, PLAIN, all, all));
    }

    @Test
    void ofManyOneInAFiftieth() {
        assertThat(IntStream.rangeClosed(3_001, 3_400)
                        .filter(all -> isDue(rule(volume(5, 60)), null, PLAIN, Moment.MOST, all)))
                .hasSize(10);
    }

    @Test
    void manyThatJoinAtOnceAreNotMissed() {
        var joined = IntStream.range(0, 40).mapToObj(n -> PLAIN).toList();
        assertThat(IntStream.range(3_000, 3_040))
                .allMatch(all -> Pace.isDue(List.of(), Map.of(), joined, Moment.MOST, all));
    }

    @Test
    void aWordThatWasNotWarnedOfIsLookedAtAtOnce() {
        var rule = rule(words("死亡"));
        var named = said(MediaLevel.SOCIAL, "死亡");
        assertThat(isDue(rule, null, PLAIN, 2_000, 3_001)).isFalse();
        assertThat(isDue(rule, null, named, 2_000, 3_001)).isTrue();
        assertThat(isDue(rule, told(MediaLevel.SOCIAL), named, 2_000, 3_001)).isFalse();
    }

    @Test
    void anOutletAboveThatOfTheLastWarningIsLookedAtAtOnce() {
        var rule = rule(new Conditions(List.of(), MediaLevel.CITY, null, null, null));
        assertThat(isDue(rule, null, said(MediaLevel.COUNTY), 2_000, 3_001)).isFalse();
        assertThat(isDue(rule, null, said(MediaLevel.CITY), 2_000, 3_001)).isTrue();
        assertThat(isDue(rule, told(MediaLevel.CITY), said(MediaLevel.CITY), 2_000, 3_001))
                .isFalse();
        assertThat(isDue(rule, told(MediaLevel.CITY), said(MediaLevel.PROVINCE), 2_000, 3_001))
                .isTrue();
    }

    @Test
    void whatARuleDoesNotCountItDoesNotWaitFor() {
        var reports = new WarningRule(new UUID(0, 1), "r", true, null, Set.of(ComplaintType.REPORT), words("死亡"), 1);
        assertThat(isDue(reports, null, said(MediaLevel.SOCIAL, "死亡"), 2_000, 3_001))
                .isFalse();
    }

    private static boolean isDue(WarningRule rule, @Nullable Judged last, Said joined, int ofTheDay, int all) {
        return Pace.isDue(
                List.of(rule), last == null ? Map.of() : Map.of(rule.id(), last), List.of(joined), ofTheDay, all);
    }

    private static Judged told(MediaLevel level) {
        return new Judged(List.of(), level, 5);
    }

    private static Said said(MediaLevel level, String... named) {
        return one(0, ComplaintType.PLEA, level, "a", false, Set.of(named));
    }
}
