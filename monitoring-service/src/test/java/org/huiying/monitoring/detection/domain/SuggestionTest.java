package org.huiying.monitoring.detection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.detection.MentionFixtures.mention;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.contracts.monitoring.FindingEvent.Snapshot;
import org.huiying.contracts.monitoring.FindingEvent.Suggestion;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.monitoring.MentionEvent.MentionErased;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.detection.MentionFixtures;
import org.huiying.monitoring.detection.ShippedTerms;
import org.huiying.monitoring.detection.domain.state.AreaState;
import org.junit.jupiter.api.Test;

/** What nearly belongs together stays apart and is shown to a person; a join says who came second. */
class SuggestionTest {

    private static final String FEES = "康悦养老院预付会员费退不了，家属排队讨要说法，说资金周转困难";
    private static final String FEES_NEARLY = "康悦那边大门贴了封条，老板跑路，办公室搬空，桌椅拉走了";
    private static final String CARER = "梅岭镇敬老院的空调坏了半个月没人修，老人夜里冻得睡不着觉";

    private final DetectionRules rules = DetectionRules.shipped(ShippedTerms.get());
    private final Detection detection =
            new Detection(rules, name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    private final AreaState state = AreaState.empty(Area.ELDERLY_CARE, rules);
    private int number;

    @Test
    void whatIsNearButNotNearEnoughStaysApartAndIsSuggested() {
        var first = apply(mention("a", FEES).event());
        apply(mention("x", CARER).event());
        var second = apply(mention("b", FEES_NEARLY).at(Duration.ofMinutes(5)).event());

        assertThat(second.clusterKey()).isNotEqualTo(first.clusterKey());
        assertThat(second.mayBelongTo()).extracting(Suggestion::clusterKey).containsExactly(first.clusterKey());
        var suggestion = second.mayBelongTo().getFirst();
        assertThat(suggestion.similarity())
                .isBetween(rules.join().suggestFrom(), rules.join().similarity());
        assertThat(suggestion.terms()).extracting("term").contains("康悦");
        assertThat(second.joined().runnerUp().clusterKey()).isEqualTo(first.clusterKey());
    }

    @Test
    void whatHasNothingInCommonIsNotSuggested() {
        apply(mention("a", FEES).event());

        assertThat(apply(mention("x", CARER).event()).mayBelongTo()).isNull();
    }

    @Test
    void aJoinNamesTheClusterThatCameSecond() {
        var first = apply(mention("a", FEES).event());
        var second = apply(mention("b", FEES_NEARLY).at(Duration.ofMinutes(5)).event());
        var joined = apply(
                mention("c", "康悦养老院会员费退不了，家属又来排队了").at(Duration.ofMinutes(9)).event());

        assertThat(joined.clusterKey()).isEqualTo(first.clusterKey());
        assertThat(joined.joined().terms()).isNotEmpty();
        assertThat(joined.joined().runnerUp().clusterKey()).isEqualTo(second.clusterKey());
        assertThat(joined.joined().runnerUp().similarity())
                .isLessThan(joined.joined().similarity());
    }

    @Test
    void aMergeTakesTheSuggestionAwayAndSoDoesAnErasure() {
        var first = apply(mention("a", FEES).event());
        var second = apply(mention("b", FEES_NEARLY).at(Duration.ofMinutes(5)).event());
        detection.decided(state, 1, merged(second.clusterKey(), first.clusterKey()));
        var after = apply(
                mention("c", FEES_NEARLY + "大家知道吗").at(Duration.ofMinutes(9)).event());
        assertThat(after.clusterKey()).isEqualTo(first.clusterKey());
        assertThat(after.mayBelongTo()).isNull();

        detection.decided(state, 1, merged(second.clusterKey(), null));
        apply(mention("d", FEES_NEARLY + "有人知道吗").at(Duration.ofMinutes(12)).event());
        apply(new MentionErased(
                mention("b", "").mentionId(), Area.ELDERLY_CARE, false, MentionFixtures.NOON.plusSeconds(900)));
        assertThat(state.cluster(second.clusterKey()).orElseThrow().resembled()).isEmpty();
    }

    private Snapshot apply(MentionEvent event) {
        number++;
        return detection.apply(state, 1, number, event).orElseThrow().cluster();
    }

    private ClusterControl merged(UUID key, UUID into) {
        return new ClusterControl(
                key, Area.ELDERLY_CARE, false, number, false, List.of(), false, into, null, List.of(), false, null);
    }
}
