package org.huiying.monitoring.clarification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiying.monitoring.clarification.domain.Resemblance.Match;
import org.huiying.monitoring.clarification.domain.Resemblance.Text;
import org.huiying.monitoring.detection.ShippedTerms;
import org.junit.jupiter.api.Test;

class ResemblanceTest {

    private static final List<Text> SAID = List.of(
            text("关于网传“60岁以上老人每人发放800元”不实的说明", "近日网上流传我县60岁以上老人每人可领取800元补贴，经核实，我局从未出台此项政策。"),
            text("关于青禾镇殡仪馆鲜花收费情况的通报", "针对网上反映青禾镇殡仪馆鲜花收费过高的问题，我局已会同市场监管部门开展核查。"),
            text("关于婚姻登记预约系统恢复的通告", "因设备检修暂停的婚姻登记预约系统已于今日恢复。"));

    @Test
    void findsTheStatementAboutTheSameMatterFirst() {
        assertThat(best(text("听说60岁以上每人发800元", "村里都在传，60岁以上的老人每人可以领800元，是不是真的，去哪里领？")))
                .isZero();
        assertThat(best(text("青禾殡仪馆一束花卖三千", "青禾镇殡仪馆的鲜花收费太离谱，一个花篮要三千"))).isOne();
    }

    @Test
    void leavesWhatHasNothingInCommonAtNothing() {
        var matches = matches(text("路牌写错了", "文昌街的路牌拼音写错半年没人改"));
        assertThat(matches).allSatisfy(match -> assertThat(match.similarity()).isLessThan(0.1));
    }

    @Test
    void explainsItselfByTermsWhoseSharesAreOfTheWhole() {
        var match = matches(SAID.getFirst()).getFirst();
        assertThat(match.similarity()).isEqualTo(1);
        assertThat(match.terms()).hasSizeBetween(1, 5);
        assertThat(match.terms().stream().mapToDouble(t -> t.share()).sum()).isBetween(0.1, 1.0);
        assertThat(match.terms()).isSortedAccordingTo(Comparator.comparingDouble(t -> -t.share()));
    }

    @Test
    void isTheSameForTheSameTextsInAnyOrder() {
        var one = text("发800元", "每人发800元");
        var two = text("老人补贴", "60岁以上每人800元");
        assertThat(matches(one, two)).isEqualTo(matches(two, one));
    }

    @Test
    void whatHasNoWordsResemblesNothing() {
        assertThat(matches()).allSatisfy(match -> assertThat(match.similarity()).isZero());
        assertThat(new Resemblance(List.of(terms(SAID.getFirst())))
                        .with(Map.of())
                        .similarity())
                .isZero();
    }

    private static int best(Text opinion) {
        var matches = matches(opinion);
        return IntStream.range(0, matches.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> matches.get(i).similarity()))
                .orElseThrow();
    }

    private static List<Match> matches(Text... opinion) {
        var resemblance =
                new Resemblance(Stream.of(opinion).map(ResemblanceTest::terms).toList());
        return SAID.stream().map(said -> resemblance.with(terms(said))).toList();
    }

    private static Map<String, Integer> terms(Text text) {
        return text.terms(ShippedTerms.get(), "RUMOUR");
    }

    private static Text text(String title, String body) {
        return new Text(title, body, null, List.of());
    }
}
