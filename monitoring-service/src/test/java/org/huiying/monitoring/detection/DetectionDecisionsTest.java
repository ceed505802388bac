package org.huiying.monitoring.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.detection.MentionFixtures.CARER;
import static org.huiying.monitoring.detection.MentionFixtures.FEES;
import static org.huiying.monitoring.detection.MentionFixtures.FEES_TOO;
import static org.huiying.monitoring.detection.MentionFixtures.mention;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.FindingEvent.ClusterMeasured;
import org.huiying.contracts.monitoring.MentionEvent.MentionMeasured;
import org.huiying.contracts.vocabulary.Area;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide about clusters. */
class DetectionDecisionsTest {

    @TempDir
    private Path folder;

    @AutoClose
    private TopologyDriver driver;

    @BeforeEach
    void start() {
        driver = new TopologyDriver(folder);
    }

    @Test
    void aMutedClusterStaysSilentUntilItIsHeardAgain() {
        driver.send(1, mention("a", FEES).event());
        var key = driver.findings().getFirst().cluster().clusterKey();
        driver.decide(control(key, 1, true, null));
        driver.send(2, mention("b", FEES_TOO).event());
        assertThat(driver.findings()).isEmpty();

        driver.decide(control(key, 2, false, null));
        driver.send(3, mention("c", FEES_TOO + "怎么办").event());
        var signals = driver.findings().getLast().cluster().signals();
        assertThat(signals.mentions() + signals.copies()).isEqualTo(3);
    }

    @Test
    void aDecisionHoldsOnlyAfterTheMentionThatItNames() {
        driver.decide(control(key("a"), 2, true, null));
        driver.send(1, mention("a", FEES).event());
        driver.send(2, mention("b", FEES_TOO).event());
        driver.send(3, mention("c", FEES_TOO + "怎么办").event());

        assertThat(driver.findings()).extracting(f -> f.cluster().asOf()).containsExactly(1L, 2L);
    }

    @Test
    void mentionsOfAMergedClusterGoToTheOneThatStays() {
        driver.send(1, mention("a", FEES).event());
        driver.send(2, mention("b", CARER).in("梅岭镇", "梅岭镇敬老院").event());
        var keys = driver.findings().stream().map(f -> f.cluster().clusterKey()).toList();
        driver.decide(control(keys.get(1), 2, false, keys.get(0)));

        driver.send(3, mention("c", CARER).in("梅岭镇", "梅岭镇敬老院").event());
        var merged = driver.findings().getLast().cluster();
        assertThat(merged.clusterKey()).isEqualTo(keys.get(0));
        assertThat(merged.signals().mentions()).isEqualTo(2);
        assertThat(merged.signals().copies()).isOne();

        driver.decide(control(keys.get(1), 3, false, null));
        driver.send(4, mention("d", CARER + "，求助").in("梅岭镇", "梅岭镇敬老院").event());
        assertThat(driver.findings().getLast().cluster().clusterKey()).isIn(keys);
    }

    @Test
    void mentionsJoinWhatWasOpenedByHand() {
        var key = UUID.fromString("00000000-0000-7000-8000-000000000042");
        driver.decide(new ClusterControl(
                key,
                Area.ELDERLY_CARE,
                false,
                0,
                true,
                List.of("康悦养老院会员费退费", "家属反映预付会员费退不了"),
                false,
                null,
                null,
                List.of(),
                false,
                null));
        driver.send(1, mention("a", FEES).raisingAfter(99, 99, 60).event());

        var found = driver.findings();
        assertThat(found).singleElement().isInstanceOf(ClusterMeasured.class);
        assertThat(found.getFirst().cluster().clusterKey()).isEqualTo(key);
    }

    @Test
    void splitMentionsLeaveTheirClusterWithAllThatTheyCounted() {
        driver.send(1, mention("a", FEES).seenBy(100).event());
        driver.send(2, mention("b", FEES_TOO).seenBy(1_000).event());
        var from = driver.findings().getFirst().cluster().clusterKey();
        var to = UUID.fromString("00000000-0000-7000-8000-000000000043");
        driver.decide(new ClusterControl(
                to,
                Area.ELDERLY_CARE,
                false,
                2,
                false,
                List.of(),
                false,
                null,
                from,
                List.of(mention("b", "").mentionId()),
                false,
                null));

        driver.send(
                3,
                new MentionMeasured(
                        mention("b", "").mentionId(),
                        Area.ELDERLY_CARE,
                        false,
                        new Counters(1_500, 0, 0, 0),
                        MentionFixtures.NOON.plusSeconds(60)));
        driver.send(
                4,
                new MentionMeasured(
                        mention("a", "").mentionId(),
                        Area.ELDERLY_CARE,
                        false,
                        new Counters(200, 0, 0, 0),
                        MentionFixtures.NOON.plusSeconds(61)));

        var found = driver.findings();
        assertThat(found.get(0).cluster().clusterKey()).isEqualTo(to);
        assertThat(found.get(0).cluster().signals().views()).isEqualTo(1_500);
        assertThat(found.get(1).cluster().clusterKey()).isEqualTo(from);
        assertThat(found.get(1).cluster().signals().views()).isEqualTo(200);
        assertThat(found.get(1).cluster().signals().mentions()).isOne();
    }

    private UUID key(String founding) {
        return Findings.id("ELDERLY_CARE/false/" + mention(founding, "").mentionId());
    }

    private static ClusterControl control(UUID key, long after, boolean muted, @Nullable UUID into) {
        return new ClusterControl(
                key, Area.ELDERLY_CARE, false, after, false, List.of(), muted, into, null, List.of(), false, null);
    }
}
