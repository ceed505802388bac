package org.huiying.monitoring.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.watch.domain.CompiledTopics;
import org.huiying.monitoring.watch.domain.WatchRule;
import org.huiying.monitoring.watch.domain.WatchRule.Near;
import org.huiying.monitoring.watch.domain.WatchTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchRuleTest {

    private static final TopicMatch.Raise FIRST = new TopicMatch.Raise(TopicMatch.Mode.FIRST_MATCH, 1, 1, 1);

    @Test
    void mustAsksForAllAnyForOneExcludeForNone() {
        var rule = rule(List.of("殡仪馆"), List.of("收费", "涨价"), List.of("电影"), List.of(), List.of(), Map.of());
        assertThat(matches(rule, "殡仪馆又涨价了")).isTrue();
        assertThat(matches(rule, "殡仪馆搬家了")).isFalse();
        assertThat(matches(rule, "收费涨价")).isFalse();
        assertThat(matches(rule, "殡仪馆收费，电影里的情节")).isFalse();
    }

    @Test
    void nearLooksAtTheDistanceBetweenTheWords() {
        var rule =
                rule(List.of(), List.of(), List.of(), List.of(new Near(List.of("低保", "取消"), 3)), List.of(), Map.of());
        assertThat(matches(rule, "低保被他取消")).isTrue();
        assertThat(matches(rule, "取消了低保")).isTrue();
        assertThat(matches(rule, "低保五六七八取消")).isFalse();
        assertThat(matches(rule, "取消一二三四五低保六取消")).isTrue();
    }

    @Test
    void nearTakesMoreThanTwoWords() {
        var rule = rule(
                List.of(), List.of(), List.of(), List.of(new Near(List.of("甲", "乙", "丙"), 2)), List.of(), Map.of());
        assertThat(matches(rule, "甲甲x乙丙")).isTrue();
        assertThat(matches(rule, "甲xxx乙丙")).isFalse();
        assertThat(matches(rule, "甲乙")).isFalse();
    }

    @Test
    void anAliasCountsWhereverTheWordIsNamed() {
        var aliases = Map.of("养老院", List.of("敬老院", "老年公寓"));
        var near = List.of(new Near(List.of("养老院", "关门"), 10));
        assertThat(matches(rule(List.of("养老院"), List.of(), List.of(), near, List.of(), aliases), "晚晴老年公寓关门了"))
                .isTrue();
        assertThat(matches(rule(List.of(), List.of("关门"), List.of("养老院"), List.of(), List.of(), aliases), "敬老院关门了"))
                .isFalse();
    }

    @Test
    void aRegexIsOneMoreOfTheAny() {
        var rule = rule(List.of(), List.of("高龄津贴"), List.of(), List.of(), List.of("每月\\d{2,4}元"), Map.of());
        assertThat(matches(rule, "说好每月800元")).isTrue();
        assertThat(matches(rule, "高龄津贴呢")).isTrue();
        assertThat(matches(rule, "每月八百元")).isFalse();
    }

    @Test
    void caseAndWidthDoNotMatter() {
        assertThat(matches(rule(List.of("ＡPP"), List.of(), List.of(), List.of(), List.of(), Map.of()), "民政app打不开"))
                .isTrue();
    }

    @Test
    void aHostileRegexTakesNoTime() {
        var rule = rule(List.of(), List.of(), List.of(), List.of(), List.of("(a+)+$x"), Map.of());
        assertThat(matches(rule, "a".repeat(20_000) + "b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[z-a]", "a*", "(a{1,1000}){1,1000}", "(?=x)"})
    void refusesARegexThatCannotBeUsed(String regex) {
        assertThatThrownBy(() -> new LinearPatterns().compile(regex)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDisabledTopicMatchesNothing() {
        var rule = rule(List.of("低保"), List.of(), List.of(), List.of(), List.of(), Map.of());
        var off = new WatchTopic(new UUID(0, 1), "t", Area.CONDUCT, false, rule, FIRST, 1);
        assertThat(CompiledTopics.compile(1, List.of(off), new LinearPatterns()).match("低保"))
                .isEmpty();
    }

    @Test
    void tellsWhichTermsStandWhere() {
        var rule = rule(List.of("低保"), List.of("取消"), List.of(), List.of(), List.of(), Map.of());
        var match = compiled(rule).match("我的低保取消了").getFirst();
        assertThat(match.hits()).containsExactly(new TopicMatch.Hit("低保", 2), new TopicMatch.Hit("取消", 4));
        assertThat(match.raise()).isEqualTo(FIRST);
    }

    @Test
    void theShippedTopicsWatchEveryArea() {
        var areas = EnumSet.noneOf(Area.class);
        ShippedTopics.all().forEach(topic -> areas.add(topic.area()));
        assertThat(areas).containsExactlyInAnyOrder(Area.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "某明星夫妇领结婚证官宣", "电影流浪地球票房破纪录", "小区流浪猫生了一窝", "男子买福利彩票中奖500万",
                "芭莎慈善夜红毯造型", "殡葬师职业体验电视剧热播", "今天天气不错，去公园排队看花", "退休金怎么规划"
            })
    void theShippedTopicsLeaveNoiseAlone(String text) {
        assertThat(shipped().match(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"民政局领证打卡，我们结婚啦", "养老院老人包饺子过节", "清明节去公墓扫墓要预约吗"})
    void newsOfAnAreaOnlyRaisesWhenManyTellIt(String text) {
        assertThat(shipped().match(text))
                .isNotEmpty()
                .allMatch(match -> match.raise().count() >= 6 && match.raise().distinctAuthors() >= 4);
    }

    @Test
    void theShippedTopicsFindWhatTheyAreFor() {
        var missed = new ArrayList<String>();
        for (var text : List.of(
                "我家低保年审后被取消，没人告诉原因",
                "村干部亲戚都吃低保，有房有车",
                "敬老院护工打老人，视频曝光",
                "康悦养老院会员卡不退钱，人去楼空",
                "殡仪馆花篮天价13800元",
                "殡仪馆把骨灰搞错了",
                "公墓一年涨价三次太贵",
                "村里强制平坟",
                "婚姻登记处排长队，系统崩了",
                "留守儿童溺水身亡",
                "孤儿津贴三个月没到账",
                "残疾人两项补贴停了半年",
                "行业协会强制收费敛财",
                "慈善总会善款去向不公开",
                "合村改名没征求意见",
                "流浪汉在街头冻得发抖没人管",
                "救助站里有人死亡",
                "民政所工作人员态度恶劣",
                "公示栏把身份证号全部露出",
                "网传60岁以上每人发800元是真的吗",
                "医保报销不了怎么办")) {
            if (shipped().match(text).isEmpty()) {
                missed.add(text);
            }
        }
        assertThat(missed).isEmpty();
    }

    private static CompiledTopics shipped() {
        return CompiledTopics.compile(1, ShippedTopics.all(), new LinearPatterns());
    }

    private static boolean matches(WatchRule rule, String text) {
        return !compiled(rule).match(text).isEmpty();
    }

    private static CompiledTopics compiled(WatchRule rule) {
        var topic = new WatchTopic(new UUID(0, 1), "t", Area.FUNERAL, true, rule, FIRST, 1);
        return CompiledTopics.compile(1, List.of(topic), new LinearPatterns());
    }

    private static WatchRule rule(
            List<String> must,
            List<String> any,
            List<String> exclude,
            List<Near> near,
            List<String> regex,
            Map<String, List<String>> aliases) {
        return new WatchRule(must, any, exclude, near, regex, aliases);
    }
}
