package org.huiying.monitoring.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.FindingEvent.ClusterMeasured;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Through the whole of detection: after a decision every figure is measured, although nobody writes. */
@ServiceTest
class RemeasuringTest {

    private static final String PATH = "/api/v1/opinions/";

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    private Api monitor;

    @BeforeEach
    void people() {
        monitor = door.as("monitor", "MONITOR");
    }

    @Test
    void theTopologyMeasuresAMergeAndItsUndoingWithoutAFurtherMention() {
        var stays = detect("石塘镇");
        var goes = detect("双泉乡");

        var merge = monitor.post(
                PATH + goes.incident().id() + "/merges",
                Map.of("into", stays.incident().id()),
                "If-Match",
                version(goes));
        assertThat(merge.status()).as(merge.text()).isEqualTo(201);
        var together = measured(stays, 2);
        assertThat(together.heat()).isGreaterThan(stays.signals().heat());

        var id = merge.json().path("merges").get(0).path("mergeId").asString();
        var undone = monitor.delete(PATH + goes.incident().id() + "/merges/" + id, "If-Match", version(goes));
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        scenario.await(
                SignalsUpdated.class,
                s -> s.incident().id().equals(stays.incident().id())
                        && s.signals().mentions() == 1
                        && s.signals().asOf().isAfter(together.asOf()));
        assertThat(measured(stays, 1).heat()).isLessThan(together.heat());
        measured(goes, 1);
    }

    /** By the topology, of itself and not because somebody wrote. */
    private Signals measured(OpinionDetected opinion, long mentions) {
        return scenario.await(
                        ClusterMeasured.class,
                        f -> f.cluster().clusterKey().equals(opinion.clusterKey())
                                && f.cluster().signals().mentions() == mentions
                                && f.cluster().joined() == null)
                .cluster()
                .signals();
    }

    private String version(OpinionDetected opinion) {
        return monitor.get(PATH + opinion.incident().id()).header("ETag");
    }

    private OpinionDetected detect(String township) {
        var item = Map.of(
                "source",
                "云溪论坛",
                "externalId",
                UUID.randomUUID().toString(),
                "title",
                township + "护工打老人",
                "text",
                township + "敬老院护工殴打失能老人的视频流出，家属非常愤怒要求严查",
                "publishedAt",
                Instant.now().toString(),
                "authorKey",
                UUID.randomUUID().toString());
        var answer = door.as(TestIssuer.machine("feeder", "mentions:write"))
                .post("/api/v1/mentions", Map.of("mentions", List.of(item)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return scenario.await(OpinionDetected.class, e -> township.equals(e.township()));
    }
}
