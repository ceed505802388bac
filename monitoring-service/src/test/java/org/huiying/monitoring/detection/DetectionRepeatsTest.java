package org.huiying.monitoring.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.detection.MentionFixtures.FEES;
import static org.huiying.monitoring.detection.MentionFixtures.mention;

import java.nio.file.Path;
import java.time.Duration;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.MentionEvent.MentionMeasured;
import org.huiying.contracts.vocabulary.Area;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a text, and new counters of a mention. */
class DetectionRepeatsTest {

    @TempDir
    private Path folder;

    @AutoClose
    private TopologyDriver driver;

    @BeforeEach
    void start() {
        driver = new TopologyDriver(folder);
    }

    @Test
    void foldsNearCopiesAndNamesTheirOriginal() {
        driver.send(1, mention("a", FEES).event());
        driver.send(2, mention("b", FEES + "！！转发").at(Duration.ofMinutes(1)).event());
        driver.send(3, mention("c", FEES).at(Duration.ofHours(80)).event());

        var found = driver.findings();
        assertThat(found.get(1).cluster().joined().foldOf())
                .isEqualTo(mention("a", "").mentionId());
        assertThat(found.get(1).cluster().signals().copies()).isOne();
        assertThat(found.get(2).cluster().joined().foldOf())
                .as("after 72 hours")
                .isNull();
        assertThat(found.get(2).cluster().signals().mentions()).isEqualTo(2);
    }

    @Test
    void neverFoldsShortTexts() {
        driver.send(1, mention("a", "敬老院护工打老人").event());
        driver.send(2, mention("b", "敬老院护工打老人").event());

        assertThat(driver.findings().getLast().cluster().signals().copies()).isZero();
        assertThat(driver.findings()).isEmpty();
    }

    @Test
    void addsNewCountersOfAKnownMention() {
        driver.send(1, mention("a", FEES).seenBy(100).event());
        driver.send(
                2,
                new MentionMeasured(
                        mention("a", "").mentionId(),
                        Area.ELDERLY_CARE,
                        false,
                        new Counters(5_000, 10, 20, 30),
                        MentionFixtures.NOON.plusSeconds(600)));

        var measured = driver.findings().getLast().cluster();
        assertThat(measured.signals().views()).isEqualTo(5_000);
        assertThat(measured.signals().mentions()).isOne();
        assertThat(measured.detail().heatParts()).containsKeys("views", "likes", "comments", "shares");
        assertThat(measured.joined()).isNull();
    }
}
