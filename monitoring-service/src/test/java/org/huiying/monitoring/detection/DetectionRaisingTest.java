package org.huiying.monitoring.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.detection.MentionFixtures.FEES;
import static org.huiying.monitoring.detection.MentionFixtures.FEES_TOO;
import static org.huiying.monitoring.detection.MentionFixtures.mention;

import java.nio.file.Path;
import java.time.Duration;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.contracts.monitoring.MentionEvent.MentionErased;
import org.huiying.contracts.vocabulary.Area;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a matter becomes an opinion, and when it gets worse. */
class DetectionRaisingTest {

    @TempDir
    private Path folder;

    @AutoClose
    private TopologyDriver driver;

    @BeforeEach
    void start() {
        driver = new TopologyDriver(folder);
    }

    @Test
    void waitsForTheCountOfTheRuleAndTellsTheEarlierMentions() {
        driver.send(1, mention("a", FEES).raisingAfter(3, 2, 60).event());
        driver.send(
                2,
                mention("b", FEES_TOO)
                        .at(Duration.ofMinutes(9))
                        .raisingAfter(3, 2, 60)
                        .event());
        assertThat(driver.findings()).isEmpty();

        driver.send(
                3,
                mention("c", FEES_TOO + "谁来管")
                        .at(Duration.ofMinutes(19))
                        .raisingAfter(3, 2, 60)
                        .event());

        var found = driver.findings().getFirst().cluster();
        assertThat(found.raised().asked()).isEqualTo(3);
        assertThat(found.raised().measured()).isEqualTo(3);
        assertThat(found.detail().earlier())
                .extracting(FindingEvent.Joined::mentionId)
                .containsExactlyInAnyOrder(
                        mention("a", "").mentionId(), mention("b", "").mentionId());
    }

    @Test
    void tellsAllThatJoinedWhileTheTopicSleptHoweverOldAndMany() {
        driver.send(1, mention("old", FEES).asleep().event());
        driver.send(
                2, mention("erased", FEES).asleep().at(Duration.ofMinutes(1)).event());
        for (var i = 3; i <= 1_100; i++) {
            driver.send(
                    i,
                    mention("m" + i, FEES)
                            .asleep()
                            .at(Duration.ofHours(80).plusSeconds(i))
                            .event());
        }
        driver.send(
                1_101,
                new MentionErased(
                        mention("erased", "").mentionId(),
                        Area.ELDERLY_CARE,
                        false,
                        MentionFixtures.NOON.plus(Duration.ofHours(81))));
        assertThat(driver.findings()).isEmpty();

        driver.send(1_102, mention("last", FEES).at(Duration.ofHours(82)).event());

        var found = driver.findings().getFirst().cluster();
        assertThat(found.signals().mentions() + found.signals().copies()).isEqualTo(1_100);
        assertThat(found.detail().earlier())
                .extracting(FindingEvent.Joined::mentionId)
                .doesNotHaveDuplicates()
                .hasSize(1_099)
                .startsWith(mention("old", "").mentionId(), mention("m3", "").mentionId())
                .endsWith(mention("m1100", "").mentionId())
                .doesNotContain(mention("erased", "").mentionId());

        driver.send(1_103, mention("next", FEES).at(Duration.ofHours(83)).event());
        assertThat(driver.findings().getFirst().cluster().detail().earlier()).isEmpty();
    }

    @Test
    void doesNotRaiseWhenOneAuthorSaysItAgainOrTheTimeIsOver() {
        driver.send(1, mention("a", FEES).by("one").raisingAfter(2, 2, 60).event());
        driver.send(2, mention("b", FEES_TOO).by("one").raisingAfter(2, 2, 60).event());
        driver.send(
                3,
                mention("c", FEES_TOO + "怎么办")
                        .at(Duration.ofHours(3))
                        .raisingAfter(2, 2, 60)
                        .event());

        assertThat(driver.findings()).isEmpty();
    }

    @Test
    void worsensOnceWhenItIsMoreThanTheAreaBringsAndDoesNotFlap() {
        for (var i = 1; i <= 30; i++) {
            driver.send(
                    i,
                    mention("m" + i, FEES_TOO + "第" + "一二三四五六七八九十".charAt(i % 10) + "位家属" + i * 7919)
                            .at(Duration.ofMinutes(i))
                            .event());
        }
        var flags = driver.findings().stream().map(f -> f.cluster().worsened()).toList();
        assertThat(flags.getFirst()).isFalse();
        assertThat(flags.getLast()).isTrue();
        assertThat(flags.indexOf(true)).as("three mentions by three authors").isEqualTo(2);
        assertThat(flags.subList(flags.indexOf(true), flags.size())).doesNotContain(false);
    }
}
