package org.huiying.monitoring.warning.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.warning.domain.RuleFixtures.NOON;
import static org.huiying.monitoring.warning.domain.RuleFixtures.one;
import static org.huiying.monitoring.warning.domain.RuleFixtures.rule;
import static org.huiying.monitoring.warning.domain.RuleFixtures.volume;
import static org.huiying.monitoring.warning.domain.RuleFixtures.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.Asked;
import org.huiying.contracts.monitoring.OpinionEvent.WarningReason;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WarningRuleTest {

    private static final Conditions NOTHING = new Conditions(List.of(), null, null, null, null);

    private final List<Said> said = new ArrayList<>();

    @Test
    void volumeCountsTheMentionsOfItsTimeCopiesAmongThem() {
        var rule = rule(volume(3, 60));
        say(61, "a");
        say(59, "a");
        sayCopy(30);
        assertThat(judge(rule)).isEmpty();
        say(0, "b");
        assertThat(reasons(rule)).containsExactly(new WarningReason(Asked.VOLUME, "60 分钟 3 条", "3 条"));
    }

    @Test
    void speedComparesWithTheTimeBefore() {
        var rule = rule(new Conditions(List.of(), null, null, new Condition.Speed(2, 30, 3), null));
        say(45, "a");
        say(40, "b");
        say(20, "c");
        say(10, "d");
        say(5, "e");
        assertThat(judge(rule)).as("three after two").isEmpty();
        say(0, "f");
        assertThat(reasons(rule)).extracting(WarningReason::measured).containsExactly("4 条，此前 2 条");
    }

    @Test
    void aFewAreNoSpeedHoweverQuietItWasBefore() {
        var rule = rule(new Conditions(List.of(), null, null, new Condition.Speed(2, 30, 4), null));
        say(3, "a");
        say(2, "b");
        say(1, "c");
        assertThat(judge(rule)).isEmpty();
    }

    @Test
    void mediaLevelAsksForThisOrAHigherOutletAndOverseasStandsAboveSocialOnly() {
        var rule = rule(new Conditions(List.of(), MediaLevel.PROVINCE, null, null, null));
        say(3, MediaLevel.CITY);
        say(2, MediaLevel.OVERSEAS);
        assertThat(judge(rule)).isEmpty();
        say(1, MediaLevel.CENTRAL);
        assertThat(reasons(rule)).containsExactly(new WarningReason(Asked.MEDIA_LEVEL, "PROVINCE", "CENTRAL"));
    }

    @Test
    void oneOfTheWordsIsEnough() {
        var rule = rule(words("死亡", "自杀"));
        say(2, "a", "失火");
        assertThat(judge(rule)).isEmpty();
        say(1, "b", "自杀");
        assertThat(reasons(rule)).containsExactly(new WarningReason(Asked.WORDS, "死亡、自杀", "自杀"));
    }

    @Test
    void authorsAreCountedOnceAndACopyOfNobodyIsNobody() {
        var rule = rule(new Conditions(List.of(), null, null, null, 3));
        say(5, "a");
        say(4, "a");
        say(3, (String) null);
        sayCopy(2);
        assertThat(judge(rule)).isEmpty();
        say(1, "b");
        assertThat(reasons(rule)).extracting(WarningReason::measured).containsExactly("3 人");
    }

    @Test
    void allConditionsMustBeMetAtOnce() {
        var rule = rule(new Conditions(List.of(), MediaLevel.COUNTY, new Condition.Volume(2, 60), null, null));
        say(2, "a");
        say(1, "b");
        assertThat(judge(rule)).isEmpty();
        say(0, MediaLevel.COUNTY);
        assertThat(reasons(rule)).hasSize(2);
    }

    @Test
    void onlyMentionsOfTheTypesAskedForCount() {
        var rule = new WarningRule(new UUID(0, 1), "r", true, null, Set.of(ComplaintType.REPORT), volume(1, 60), 1);
        say(1, "a");
        assertThat(judge(rule)).isEmpty();
        said.add(one(0, ComplaintType.REPORT, MediaLevel.SOCIAL, "b", false, Set.of()));
        assertThat(judge(rule)).isPresent();
    }

    @Test
    void whatIsOlderThanADayIsOver() {
        var rule = rule(words("死亡"));
        say(24 * 60, "a", "死亡");
        say(0, "b");
        assertThat(judge(rule)).isEmpty();
    }

    @Test
    void itsTypesCountHoweverManyOthersSpokeLater() {
        var rule =
                new WarningRule(new UUID(0, 1), "r", true, null, Set.of(ComplaintType.REPORT), volume(3, 24 * 60), 1);
        for (var n = 0; n < 3; n++) {
            said.add(one(600, ComplaintType.REPORT, MediaLevel.SOCIAL, "b", false, Set.of()));
        }
        for (var n = 0; n < 2_500; n++) {
            say(1, "a");
        }
        assertThat(reasons(rule)).extracting(WarningReason::measured).containsExactly("3 条");
    }

    @Test
    void manyAsBeforeAreNoSpeedHoweverMany() {
        var rule = rule(new Conditions(List.of(), null, null, new Condition.Speed(2, 30, 6), null));
        for (var n = 0; n < 2_500; n++) {
            say(45, "a");
            say(15, "a");
        }
        assertThat(judge(rule)).isEmpty();
        for (var n = 0; n < 2_500; n++) {
            say(10, "a");
        }
        assertThat(reasons(rule)).extracting(WarningReason::measured).containsExactly("5000 条，此前 2500 条");
    }

    @Test
    void aWordOfWhichNothingIsLeftIsTold() {
        assertThat(rule(words("死亡", "\u200b\u3000")).wordOfNothing()).contains("\u200b\u3000");
        assertThat(rule(words("死亡")).wordOfNothing()).isEmpty();
    }

    @Test
    void aRuleWithoutAConditionAsksForNothing() {
        assertThat(rule(NOTHING).asksForNothing()).isTrue();
        assertThat(rule(volume(1, 1)).asksForNothing()).isFalse();
    }

    @Test
    void aRuleOfAnAreaIsForThisAreaOnly() {
        var rule = new WarningRule(new UUID(0, 1), "r", true, Area.FUNERAL, Set.of(), volume(1, 1), 1);
        assertThat(RuleSet.of(1, List.of(rule)).of(Area.FUNERAL)).containsExactly(rule);
        assertThat(RuleSet.of(1, List.of(rule)).of(Area.MARRIAGE)).isEmpty();
    }

    @Test
    void wordsAreFoundWhateverTheirWidthAndCase() {
        var rules = List.of(rule(words("ＡPP", "死亡")), rule(words("ICU")), rule(words("icu")));
        var named = RuleSet.of(1, rules).named("民政app里说有人死亡在Icu");
        say(0, "a", named.toArray(String[]::new));
        assertThat(rules)
                .extracting(rule -> reasons(rule).getFirst().measured())
                .containsExactly("ＡPP、死亡", "ICU", "icu");
    }

    private void say(int minutesAgo, @Nullable String author, String... named) {
        said.add(one(minutesAgo, ComplaintType.COMPLAINT, MediaLevel.SOCIAL, author, false, Set.of(named)));
    }

    private void say(int minutesAgo, MediaLevel level) {
        said.add(one(minutesAgo, ComplaintType.COMPLAINT, level, "x", false, Set.of()));
    }

    private void sayCopy(int minutesAgo) {
        said.add(one(minutesAgo, ComplaintType.COMPLAINT, MediaLevel.SOCIAL, null, true, Set.of()));
    }

    private Optional<Judged> judge(WarningRule rule) {
        return Optional.ofNullable(rule.judge(Moment.of(NOON, said), null).warning());
    }

    private List<WarningReason> reasons(WarningRule rule) {
        return judge(rule).orElseThrow().reasons();
    }
}
