package org.huiying.monitoring.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.plan.PlanFixtures.aPlan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.huiying.contracts.assessment.Plan.CalmRule;
import org.huiying.contracts.assessment.PlanEvent.PlanPublished;
import org.huiying.contracts.assessment.PlanEvent.PlanScheduled;
import org.huiying.contracts.assessment.PlanEvent.Slot;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class PlanServiceTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private Plans plans;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    /** Other tests begin without a plan. */
    @AfterEach
    void forget() {
        for (var table : List.of("plan_schedule", "plan_calm", "plan_section")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
    }

    @Test
    void nothingIsSaidBeforeAPlanHolds() {
        scenario.publish(new PlanPublished(aPlan(4, DAY, Map.of(Area.FUNERAL, "社会事务股"))));
        scenario.publish(new PlanScheduled(List.of(new Slot(4, Instant.now().plusSeconds(3600)))));
        heard(4);
        assertThat(plans.inForce()).isEmpty();
        assertThat(plans.sectionOf(Area.FUNERAL)).isEmpty();
        assertThat(plans.calm(PlanGrade.IV)).isEmpty();
    }

    @Test
    void theVersionInForceSaysWhoIsInChargeInAnyOrderAndTwiceLikeOnce() {
        var schedule = scenario.publish(new PlanScheduled(
                List.of(new Slot(5, Instant.EPOCH), new Slot(6, Instant.now().minusSeconds(60)))));
        var old = scenario.publish(new PlanPublished(aPlan(5, DAY, Map.of(Area.FUNERAL, "社会事务股"))));
        scenario.publish(new PlanPublished(aPlan(6, DAY.multipliedBy(2), Map.of(Area.FUNERAL, "殡葬管理股"))));
        heard(6);
        scenario.send(old, schedule);
        scenario.publish(new PlanPublished(aPlan(7, DAY, Map.of())));
        heard(7);

        assertThat(plans.inForce()).hasValue(6);
        assertThat(plans.sectionOf(Area.FUNERAL)).hasValue("殡葬管理股");
        assertThat(plans.sectionOf(Area.MARRIAGE)).isEmpty();
        assertThat(plans.calm(PlanGrade.IV)).map(CalmRule::quietTime).hasValue(DAY.multipliedBy(2));
        assertThat(plans.calm(PlanGrade.I)).isEmpty();
    }

    private void heard(int version) {
        Awaitility.await()
                .until(() -> jdbc.sql("SELECT count(*) FROM plan_calm WHERE version = :version")
                                .param("version", version)
                                .query(Long.class)
                                .single()
                        == 1);
    }
}
