package org.huiying.monitoring.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.detection.MentionFixtures.CARER;
import static org.huiying.monitoring.detection.MentionFixtures.FEES;
import static org.huiying.monitoring.detection.MentionFixtures.FEES_TOO;
import static org.huiying.monitoring.detection.MentionFixtures.mention;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.huiying.contracts.monitoring.FindingEvent.ClusterFound;
import org.huiying.contracts.monitoring.FindingEvent.ClusterMeasured;
import org.huiying.contracts.monitoring.MentionEvent.MentionErased;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the topology says of a matter, and what it keeps apart. */
class DetectionTopologyTest {

    @TempDir
    private Path folder;

    @AutoClose
    private TopologyDriver driver;

    @BeforeEach
    void start() {
        driver = new TopologyDriver(folder);
    }

    @Test
    void findsAnOpinionAtTheFirstMatchAndMeasuresItAfterwards() {
        driver.send(1, mention("a", FEES).seenBy(500).event());
        driver.send(
                2,
                mention("b", FEES_TOO)
                        .at(Duration.ofMinutes(5))
                        .onLevel(MediaLevel.CITY)
                        .event());

        var found = driver.findings();

        assertThat(found).hasSize(2);
        assertThat(found.getFirst()).isInstanceOf(ClusterFound.class);
        assertThat(found.getLast()).isInstanceOf(ClusterMeasured.class);
        var second = found.getLast().cluster();
        assertThat(second.clusterKey()).isEqualTo(found.getFirst().cluster().clusterKey());
        assertThat(second.asOf()).isEqualTo(2);
        assertThat(second.signals().mentions()).isEqualTo(2);
        assertThat(second.signals().views()).isEqualTo(500);
        assertThat(second.signals().distinctAuthors()).isEqualTo(2);
        assertThat(second.signals().highestMediaLevel()).isEqualTo(MediaLevel.CITY);
        assertThat(second.joined().terms()).isNotEmpty();
        assertThat(second.raised().terms()).containsExactly("敬老院");
        assertThat(second.detail().heatParts()).containsOnlyKeys("mentions", "views");
    }

    @Test
    void keepsAnotherMatterApart() {
        driver.send(1, mention("a", FEES).event());
        driver.send(2, mention("b", CARER).in("梅岭镇", "梅岭镇敬老院").event());

        assertThat(driver.findings()).hasSize(2).allMatch(ClusterFound.class::isInstance);
    }

    @Test
    void keepsDrillsAndRealLifeApart() {
        driver.send(1, mention("a", FEES).event());
        driver.send(2, mention("b", FEES).inDrill().event());

        var found = driver.findings();
        assertThat(found).allMatch(ClusterFound.class::isInstance);
        assertThat(found.getLast().cluster().exercise()).isTrue();
        assertThat(found.getLast().cluster().clusterKey())
                .isNotEqualTo(found.getFirst().cluster().clusterKey());
    }

    @Test
    void forgetsAClusterThatWasSilentForAMonth() {
        driver.send(1, mention("a", FEES).event());
        driver.send(2, mention("b", FEES_TOO).at(Duration.ofDays(31)).event());

        assertThat(driver.findings().stream().filter(f -> f.cluster().joined() != null))
                .hasSize(2)
                .allMatch(ClusterFound.class::isInstance);
        assertThat(driver.stored()).doesNotContain(mention("a", "").mentionId().toString() + "\",\"cluster");
    }

    @Test
    void anErasedMentionLeavesNoTraceOfItsText() {
        driver.send(1, mention("a", FEES).event());
        driver.send(2, mention("b", FEES_TOO + "暗号白玉兰").event());
        assertThat(driver.stored()).contains("玉兰");

        driver.send(
                3,
                new MentionErased(
                        mention("b", "").mentionId(), Area.ELDERLY_CARE, false, MentionFixtures.NOON.plusSeconds(90)));

        assertThat(driver.findings().getLast().cluster().signals().mentions()).isOne();
        assertThat(driver.stored()).doesNotContain("玉兰");
    }

    @Test
    void carriesTraceAndCauseOfTheMention() {
        driver.send(1, mention("a", FEES).event());

        var headers = driver.firstHeaders();
        assertThat(new String(headers.lastHeader("ce_causationid").value(), StandardCharsets.UTF_8))
                .isEqualTo(new UUID(1, 1).toString());
        assertThat(headers.lastHeader("ce_sequence")).as("no outbox wrote it").isNull();
        assertThat(new String(headers.lastHeader("ce_time").value(), StandardCharsets.UTF_8))
                .isEqualTo("2026-03-02T04:00:00Z");
    }
}
