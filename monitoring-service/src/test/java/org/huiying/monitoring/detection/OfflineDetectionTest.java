package org.huiying.monitoring.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.detection.MentionFixtures.mention;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.vocabulary.TrendState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflineDetectionTest {

    private static final List<String> MATTERS =
            List.of("康悦养老院预付会员费退不了，家属排队讨要说法，说资金周转困难", "梅岭镇敬老院的空调坏了半个月没人修，老人夜里冻得睡不着觉", "高龄津贴停了三个月，村里让奶奶去镇上重新做认证");

    @TempDir
    Path folder;

    @Test
    void findsWhatTheTopologyFindsAndKnowsWhereEachMentionIs() {
        var events = twoDays();
        var offline = new OfflineDetection();
        var found = new ArrayList<FindingEvent>();
        events.forEach(event -> found.addAll(offline.apply(event)));

        try (var driver = new TopologyDriver(folder)) {
            for (var i = 0; i < events.size(); i++) {
                driver.send(i + 1, events.get(i));
            }
            assertThat(found).isNotEmpty().isEqualTo(driver.findings());
        }
        assertThat(found)
                .as("one fell quiet")
                .anyMatch(finding -> finding.cluster().joined() == null
                        && finding.cluster().trend() != null
                        && finding.cluster().trend().state() == TrendState.CALM);
        assertThat(events)
                .extracting(event -> offline.place(event.area(), event.mentionId())
                        .orElseThrow()
                        .clusterKey())
                .doesNotContainNull()
                .contains(found.getLast().cluster().clusterKey());
    }

    /** After a day only the first matter goes on: the others fall quiet without anybody writing of them. */
    private static List<MentionEvent> twoDays() {
        var random = new Random(7);
        var events = new ArrayList<MentionEvent>();
        for (var i = 0; i < 300; i++) {
            var matter = MATTERS.get(i < 150 ? random.nextInt(MATTERS.size()) : 0);
            var text = matter + "，" + random.nextInt(60);
            events.add(mention("m" + i, text)
                    .at(Duration.ofMinutes(10L * i))
                    .raisingAfter(3, 2, 600)
                    .event());
        }
        return events;
    }
}
