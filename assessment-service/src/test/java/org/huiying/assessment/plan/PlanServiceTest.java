package org.huiying.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.shippedPlan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.huiying.contracts.assessment.PlanEvent.PlanPublished;
import org.huiying.contracts.assessment.PlanEvent.PlanScheduled;
import org.huiying.platform.json.Json;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class PlanServiceTest {

    @Autowired
    private Api api;

    @Autowired
    private Scenario scenario;

    @Autowired
    private Json json;

    @Autowired
    private ApplicationContext context;

    @Test
    void theShippedPlanIsActiveAndPublishedOnce() {
        var active = head().get("/api/v1/plans/1");
        assertThat(active.status()).isEqualTo(200);
        assertThat(active.json().at("/plan/procedures/II/clocks").size()).isPositive();

        scenario.await(PlanScheduled.class, _ -> true);
        context.getBean(PlanSeed.class).start();
        assertThat(scenario.all(PlanPublished.class))
                .filteredOn(event -> event.plan().version() == 1)
                .singleElement()
                .satisfies(event -> assertThat(event.plan()).isEqualTo(shippedPlan()));
    }

    @Test
    void aDraftBecomesAPublishedVersionWhenItIsActivated() {
        var draft = head().post("/api/v1/plans", json.write(shippedPlan()).replace("PT12H", "PT6M"));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        assertThat(draft.json().path("status").asString()).isEqualTo("DRAFT");
        var number = draft.json().path("version").asInt();

        var from = Instant.now().plus(3650, ChronoUnit.DAYS);
        var activated =
                head().post("/api/v1/plans/" + number + "/activation", Map.of("effectiveFrom", from.toString()));
        assertThat(activated.status()).as(activated.text()).isEqualTo(200);
        assertThat(activated.json().path("status").asString()).isEqualTo("PUBLISHED");

        scenario.await(PlanPublished.class, event -> event.plan().version() == number);
        var schedule = scenario.await(
                PlanScheduled.class, event -> event.slots().stream().anyMatch(slot -> slot.version() == number));
        assertThat(schedule.slots().getFirst().version()).isEqualTo(1);
        assertThat(head().get("/api/v1/plans/active").json().path("version").asInt())
                .isEqualTo(1);
        assertThat(head().get("/api/v1/plans?limit=200").json().path("items").size())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aLooserStatutoryClockIsRefusedWithItsPlace() {
        var answer = head().post("/api/v1/plans", json.write(shippedPlan()).replace("PT5H", "PT8H"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").asString()).isEqualTo("plan-statutory-clock-loosened");
        assertThat(answer.json().path("detail").asString()).contains("5");
    }

    @Test
    void whatIsMissingIsNamed() {
        var answer = head().post("/api/v1/plans", json.write(shippedPlan()).replace("\"basis\"", "\"x\""));
        assertThat(answer.status()).isEqualTo(400);
        var without = json.write(shippedPlan()).replaceAll(",\"basis\":\"[^\"]*\"", "");
        var missing = head().post("/api/v1/plans", without);
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/procedures/I/clocks/0/basis");
    }

    @Test
    void onlyTheOfficeHeadChangesThePlan() {
        var office = api.as("office", "OFFICE");
        assertThat(office.post("/api/v1/plans", json.write(shippedPlan())).status())
                .isEqualTo(403);
        assertThat(office.post("/api/v1/plans/1/activation", Map.of()).status()).isEqualTo(403);
        assertThat(api.get("/api/v1/plans").status()).isEqualTo(401);
    }

    @Test
    void anUnknownVersionIsNotFound() {
        assertThat(head().get("/api/v1/plans/999999").status()).isEqualTo(404);
        assertThat(head().post("/api/v1/plans/999999/activation", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void thePastIsNotChanged() {
        var answer = head().post("/api/v1/plans/1/activation", Map.of("effectiveFrom", "2020-01-01T00:00:00Z"));
        assertThat(answer.status()).isEqualTo(422);
    }

    private Api head() {
        return api.as("office-head", "OFFICE_HEAD");
    }
}
