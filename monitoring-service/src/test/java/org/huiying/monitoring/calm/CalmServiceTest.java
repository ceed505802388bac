package org.huiying.monitoring.calm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.Grades.graded;
import static org.huiying.monitoring.Matters.PATH;
import static org.huiying.monitoring.Matters.path;
import static org.huiying.monitoring.Matters.refused;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.huiying.contracts.assessment.Plan.CalmRule;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionCalm;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionRevived;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSubsiding;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.monitoring.Matters;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a grade to silence and to the second wave. */
@ServiceTest
class CalmServiceTest {

    private static final CalmRule SOON =
            new CalmRule(0.3, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(1), 0.2);

    @Autowired
    private Matters matters;

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
    void afterTheGradeResponseOwnsItAndSilenceMakesItCalmUntilASecondWave() {
        var found = matters.detect(Area.ELDERLY_CARE, "双泉乡", "护工打老人", "双泉乡敬老院护工殴打失能老人的视频流出，家属非常愤怒要求严查");
        var matter = found.incident();
        var id = matter.id();
        scenario.publish(graded(matter, PlanGrade.III, SOON));
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(matters.view(matter).path("owner").asString())
                                .isEqualTo("RESPONSE"));
        refused(
                monitor.post(path(matter, "/verification"), Map.of("verdict", "VERIFIED"), "If-Match", "\"2\""),
                409,
                "owned-by-response");
        assertThat(monitor.get(PATH + "?grade=III").text()).contains(id.toString());

        scenario.await(OpinionSubsiding.class, e -> e.incident().id().equals(id));
        scenario.await(OpinionCalm.class, e -> e.incident().id().equals(id));
        // the grade that arrives may restart the watch under its own rule: then it becomes calm a second time
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(matters.view(matter).path("phase").asString())
                                .isEqualTo("CALM"));

        matters.post("双泉敬老院后续", "双泉乡敬老院护工殴打老人至今没有说法，家属再次发声要求公开监控视频");
        var revived =
                scenario.await(OpinionRevived.class, e -> e.incident().id().equals(id));
        assertThat(revived.reasons()).isNotEmpty();
    }
}
