package org.huiying.monitoring.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.FindingEvent.ClusterMeasured;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.monitoring.Matters;
import org.huiying.monitoring.RareWords;
import org.huiying.monitoring.watch.domain.WatchRules;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Through the whole of detection: after a decision every figure is measured, although nobody writes. */
@ServiceTest
class RemeasuringTest {

    private static final String PATH = "/api/v1/opinions/";

    @Autowired
    private Matters matters;

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WatchRules topics;

    private Api monitor;

    @BeforeEach
    void people() {
        monitor = door.as("monitor", "MONITOR");
    }

    @Test
    void theTopologyMeasuresAMergeAndItsUndoingWithoutAFurtherMention() {
        var stays = detect();
        var goes = detect();

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

    private OpinionDetected detect() {
        var word = RareWords.word();
        new RareWords(monitor, topics).watch(word);
        matters.post(word.substring(0, 8), word);
        return matters.detected(e -> e.clusterKey().equals(clusterOf(word)));
    }

    private @Nullable UUID clusterOf(String word) {
        return jdbc.sql(
                        "SELECT e.cluster_key FROM opinion_mention e JOIN mention m USING (mention_id) WHERE m.body = :word")
                .param("word", word)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
