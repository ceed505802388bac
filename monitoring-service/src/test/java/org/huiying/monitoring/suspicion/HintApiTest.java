package org.huiying.monitoring.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.suspicion.Matters.ok;
import static org.huiying.monitoring.suspicion.Matters.path;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSuspectedFalse;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.monitoring.opinion.JoinedMentions;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class HintApiTest {

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

    @AfterEach
    void removeMentions() {
        new JoinedMentions(jdbc).remove();
    }

    @Test
    void whatTheMachineReadsIsAHintAndMarksNothing() {
        var feeder = door.as(TestIssuer.machine("feeder", "mentions:write"));
        var item = Map.of(
                "source",
                "云溪论坛",
                "externalId",
                UUID.randomUUID().toString(),
                "title",
                "谣言！县救助站打人是假消息",
                "text",
                "网传县救助站工作人员殴打流浪人员，官方辟谣，这是谣言和假消息，旧视频冒充",
                "publishedAt",
                Instant.now().toString());
        ok(feeder.post("/api/v1/mentions", Map.of("mentions", List.of(item))));
        var found = scenario.await(
                        OpinionDetected.class,
                        e -> e.origin() == Origin.DETECTION
                                && e.incident().title().contains("救助"))
                .incident();
        Awaitility.await()
                .untilAsserted(() -> assertThat(monitor.get(path(found, "/suspected-false"))
                                .json()
                                .at("/hint/falsehood")
                                .asInt())
                        .isOne());
        var view = monitor.get(path(found, "/suspected-false")).json();
        assertThat(view.at("/hint/mentions").asInt()).isOne();
        assertThat(view.path("suspectedFalse").asBoolean()).isFalse();
        assertThat(view.path("mark").isNull()).isTrue();
        assertThat(scenario.all(OpinionSuspectedFalse.class))
                .noneMatch(e -> e.incident().id().equals(found.id()));
    }

    @Test
    void theHintLooksAtTheLatestThousandMentions() {
        var matter = new Matters(door, scenario).registered("网传安置房断水", "来电", "SOCIAL_ASSISTANCE", false);
        new JoinedMentions(jdbc).add(matter.id(), "断水", SuspicionRepository.HINTED + 50, false);
        var hint = monitor.get(path(matter, "/suspected-false")).json().path("hint");
        assertThat(hint.path("mentions").asInt()).isEqualTo(1_000);
        assertThat(hint.path("doubt").asInt()).isEqualTo(1_000);
    }
}
