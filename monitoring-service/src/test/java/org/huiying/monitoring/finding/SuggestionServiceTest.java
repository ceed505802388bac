package org.huiying.monitoring.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huiying.contracts.monitoring.FindingEvent.ClusterMeasured;
import org.huiying.contracts.monitoring.FindingEvent.SharedTerm;
import org.huiying.contracts.monitoring.FindingEvent.Suggestion;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionWorsened;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What detection suggests and how a matter spreads reach the people who can merge. */
@ServiceTest
class SuggestionServiceTest {

    private static final String PATH = "/api/v1/opinions";

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
    void bothOpinionsShowThatTheyMayBeOneUntilTheyAreMerged() {
        var one = register("白鹭街道晚晴公寓消防通道堵塞");
        var other = register("晚晴公寓楼道充电隐患");
        var terms = List.of(new SharedTerm("晚晴", 0.6), new SharedTerm("公寓", 0.4));
        scenario.publish(new ClusterMeasured(
                Snapshots.rising(cluster(one), 1, null, List.of(new Suggestion(cluster(other), 0.12, terms)))));

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(suggested(one).path("incidentId").asString())
                                .isEqualTo(other.incident().id().toString()));
        assertThat(suggested(one).path("number").asString())
                .isEqualTo(other.incident().number());
        assertThat(suggested(one).path("terms").get(0).path("term").asString()).isEqualTo("晚晴");
        assertThat(suggested(other).path("incidentId").asString())
                .isEqualTo(one.incident().id().toString());
        assertThat(view(one).path("trend").asString()).isEqualTo("RISING");
        var explanation = monitor.get(path(one) + "/explanation").json();
        assertThat(explanation
                        .path("spread")
                        .path("changes")
                        .get(0)
                        .path("evidence")
                        .asDouble())
                .isEqualTo(3.6);
        assertThat(explanation.path("rulesVersion").asString()).isEqualTo("2-test");
        var worse = scenario.await(
                OpinionWorsened.class,
                e -> e.incident().id().equals(one.incident().id()));
        assertThat(worse.reasons()).anyMatch(r -> r.contains("近 30 分钟 9 条"));

        var version = monitor.get(path(one)).header("ETag");
        var merged = monitor.post(
                path(one) + "/merges",
                Map.of("incidentIds", List.of(other.incident().id())),
                "If-Match",
                version);
        assertThat(merged.status()).as(merged.text()).isEqualTo(201);
        assertThat(view(one).path("mayBelongTo").isEmpty()).isTrue();
        assertThat(view(other).path("mayBelongTo").isEmpty()).isTrue();
    }

    private OpinionDetected register(String title) {
        var answer = door.as("duty", "DUTY_OFFICER")
                .post(
                        PATH,
                        Map.of(
                                "title",
                                title,
                                "summary",
                                title + "，电话接报",
                                "area",
                                "ELDERLY_CARE",
                                "origin",
                                "PHONE",
                                "foundAt",
                                Instant.now().minusSeconds(60).toString(),
                                "exercise",
                                false));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var id = UUID.fromString(answer.json().path("incidentId").asString());
        return scenario.await(OpinionDetected.class, e -> e.incident().id().equals(id));
    }

    private UUID cluster(OpinionDetected opinion) {
        return jdbc.sql("SELECT cluster_key FROM opinion WHERE incident_id = :id")
                .param("id", opinion.incident().id())
                .query(UUID.class)
                .single();
    }

    private static String path(OpinionDetected opinion) {
        return PATH + "/" + opinion.incident().id();
    }

    private JsonNode view(OpinionDetected opinion) {
        return monitor.get(path(opinion)).json();
    }

    private JsonNode suggested(OpinionDetected opinion) {
        return view(opinion).path("mayBelongTo").path(0);
    }
}
