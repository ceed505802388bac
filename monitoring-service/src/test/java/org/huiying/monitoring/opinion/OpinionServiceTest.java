package org.huiying.monitoring.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.Matters.PATH;
import static org.huiying.monitoring.Matters.path;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.huiying.contracts.monitoring.FindingEvent.ClusterFound;
import org.huiying.contracts.monitoring.FindingEvent.ClusterMeasured;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.monitoring.Matters;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From mentions by way of findings to opinions. */
@ServiceTest
class OpinionServiceTest {

    @Autowired
    private Matters matters;

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    private Api monitor;

    @BeforeEach
    void people() {
        monitor = door.as("monitor", "MONITOR");
    }

    @Test
    void aPublicPostBecomesAnOpinionThatExplainsItself() {
        var found = matters.detect(Area.ELDERLY_CARE, "石塘镇", "护工打老人", "石塘镇敬老院护工殴打失能老人的视频流出，家属非常愤怒要求严查");
        assertThat(found.incident().number()).matches("MZ-330212-\\d{4}-\\d{6}");
        assertThat(found.incident().title()).contains("石塘镇敬老院").doesNotContain("护工打老人");
        assertThat(found.incident().area()).isEqualTo(Area.ELDERLY_CARE);
        assertThat(found.reasons()).isNotEmpty();

        matters.post("石塘敬老院打人后续", "石塘镇敬老院护工殴打老人一事家属已报警，要求公开监控视频");
        matters.awaitMentions(found.incident(), 2);
        var explanation = monitor.get(path(found.incident(), "/explanation")).json();
        assertThat(explanation.path("raised").path("topic").asString()).isNotEmpty();
        assertThat(explanation
                        .path("rules")
                        .get(0)
                        .path("matches")
                        .get(0)
                        .path("hits")
                        .size())
                .isPositive();
        assertThat(explanation.path("joins").get(0).path("terms").size()).isPositive();
        assertThat(explanation.path("windows").size()).isEqualTo(5);
        assertThat(explanation.path("heatParts").path("mentions").asDouble()).isPositive();
        var trend = monitor.get(path(found.incident(), "/trend")).json();
        assertThat(trend.path("buckets").get(0).path("heat").asDouble()).isPositive();
        assertThat(monitor.get(PATH + "?state=NEW&area=ELDERLY_CARE").text())
                .contains(found.incident().number());
    }

    @Test
    void theSameFindingTwiceOrAnOlderOneChangesNothing() {
        var found = matters.detect(Area.ELDERLY_CARE, "梅岭镇", "护工打老人", "梅岭镇敬老院护工殴打失能老人的视频流出，家属非常愤怒要求严查");
        var matter = found.incident();
        matters.post("梅岭敬老院打人", "梅岭镇敬老院护工殴打老人一事家属已报警，要求公开监控视频");
        var first =
                scenario.await(ClusterFound.class, f -> f.cluster().clusterKey().equals(found.clusterKey()));
        scenario.await(ClusterMeasured.class, f -> f.cluster().clusterKey().equals(found.clusterKey()));
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(signals(matter).path("mentions").asInt()).isEqualTo(2));
        var before = signals(matter);

        scenario.send(scenario.number(first));
        var marker = matters.detect(Area.CHILD_WELFARE, "竹溪乡", "留守儿童被虐待", "竹溪乡一名留守儿童被虐待，身上多处伤痕，邻居已经报警");
        assertThat(marker.incident().id()).isNotEqualTo(matter.id());
        Awaitility.await()
                .pollDelay(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(signals(matter)).isEqualTo(before));
        assertThat(jdbc.sql("SELECT count(*) FROM opinion WHERE cluster_key = :key")
                        .param("key", found.clusterKey())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private JsonNode signals(IncidentRef matter) {
        return matters.view(matter).path("signals");
    }
}
