package org.huiying.monitoring.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.Matters.path;

import org.awaitility.Awaitility;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSuspectedFalse;
import org.huiying.monitoring.Matters;
import org.huiying.monitoring.opinion.JoinedMentions;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class HintServiceTest {

    @Autowired
    private Matters matters;

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void removeMentions() {
        new JoinedMentions(jdbc).remove();
    }

    @Test
    void whatTheMachineReadsIsAHintAndMarksNothing() {
        var monitor = door.as("monitor", "MONITOR");
        matters.post("谣言！县救助站打人是假消息", "网传县救助站工作人员殴打流浪人员，官方辟谣，这是谣言和假消息，旧视频冒充");
        var found =
                matters.detected(e -> e.incident().title().contains("救助管理站")).incident();
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
        var matter = matters.registered("网传安置房断水", "area", "SOCIAL_ASSISTANCE");
        new JoinedMentions(jdbc).add(matter.id(), "断水", SuspicionRepository.HINTED + 50, false);
        var hint = door.as("monitor", "MONITOR")
                .get(path(matter, "/suspected-false"))
                .json()
                .path("hint");
        assertThat(hint.path("mentions").asInt()).isEqualTo(1_000);
        assertThat(hint.path("doubt").asInt()).isEqualTo(1_000);
    }
}
