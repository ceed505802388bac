package org.huiying.assessment.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.NOW;

import java.util.Map;
import java.util.UUID;
import org.huiying.assessment.Walk;
import org.huiying.contracts.assessment.EscalationEvent.EscalatedToCity;
import org.huiying.contracts.assessment.EscalationEvent.EscalationAcknowledged;
import org.huiying.contracts.assessment.EscalationEvent.EscalationCancelled;
import org.huiying.contracts.assessment.EscalationEvent.InstructionReceived;
import org.huiying.contracts.response.IncidentFileEvent.IncidentClosed;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class EscalationServiceTest {

    @Autowired
    private Api api;

    @Autowired
    private Scenario scenario;

    private Walk walk;
    private County county;

    @BeforeEach
    void begin() {
        walk = new Walk(api, scenario);
        county = new County(api, scenario);
    }

    @Test
    void gradeTwoIsPutBeforeCountyAndCity() {
        var incident = walk.graded(PlanGrade.II, StatutoryClass.MAJOR);
        var received = county.awaits(incident);
        var city = scenario.await(EscalatedToCity.class, e -> e.incident().id().equals(incident.id()));
        assertThat(received.message().text()).contains(incident.number());
        assertThat(city.escalationId()).isNotEqualTo(received.escalationId());

        var mine = county.propaganda().get("/api/v1/escalations?limit=200&incidentId=" + incident.id());
        assertThat(mine.json().path("items").size()).isEqualTo(1);
        assertThat(mine.json().at("/items/0/id").asString())
                .isEqualTo(received.escalationId().toString());
        var all = county.machine().get("/api/v1/escalations?limit=200&incidentId=" + incident.id());
        assertThat(all.json().path("items").size()).isEqualTo(2);
    }

    @Test
    void theAddresseeTakesNoteAndInstructs() {
        var id = county.awaits(walk.graded(PlanGrade.II, StatutoryClass.MAJOR)).escalationId();
        var taken = post(county.propaganda(), id, "acknowledgement", Map.of("note", "已阅"));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().path("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(scenario.await(
                                EscalationAcknowledged.class,
                                e -> e.escalationId().equals(id))
                        .by())
                .isEqualTo("COUNTY_PROPAGANDA");
        assertThat(post(county.propaganda(), id, "acknowledgement", Map.of()).status())
                .isEqualTo(409);

        var instructed = post(
                api.as("county", "COUNTY_LEADER"),
                id,
                "instructions",
                Map.of("text", "请今日公布事实", "documentNumber", "甬批12"));
        assertThat(instructed.status()).as(instructed.text()).isEqualTo(201);
        assertThat(instructed.json().at("/instructions/0/documentNumber").asString())
                .isEqualTo("甬批12");
        scenario.await(InstructionReceived.class, e -> e.escalationId().equals(id));
    }

    @Test
    void aMachineOfTheCountyAnswersToo() {
        var id = county.awaits(walk.graded(PlanGrade.II, StatutoryClass.MAJOR)).escalationId();
        assertThat(post(county.machine(), id, "acknowledgement", Map.of()).status())
                .isEqualTo(200);
        assertThat(scenario.await(
                                EscalationAcknowledged.class,
                                e -> e.escalationId().equals(id))
                        .by())
                .isEqualTo("county-system");
    }

    @Test
    void refusesWhatIsWrong() {
        var id = county.awaits(walk.graded(PlanGrade.II, StatutoryClass.MAJOR)).escalationId();
        assertThat(post(api.as("office", "OFFICE"), id, "acknowledgement", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(post(api.as("city", "CITY_PROPAGANDA"), id, "acknowledgement", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(post(county.propaganda(), UUID.randomUUID(), "acknowledgement", Map.of())
                        .status())
                .isEqualTo(404);
        var keyless = county.propaganda().post("/api/v1/escalations/" + id + "/acknowledgement", Map.of());
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(post(county.propaganda(), id, "instructions", Map.of("text", " "))
                        .status())
                .isEqualTo(400);
        assertThat(api.as("city", "CITY_PROPAGANDA")
                        .get("/api/v1/escalations/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(api.as("monitor", "MONITOR").get("/api/v1/escalations").status())
                .isEqualTo(403);
    }

    @Test
    void theEndOfTheIncidentCancels() {
        var incident = walk.graded(PlanGrade.II, StatutoryClass.MAJOR);
        var id = county.awaits(incident).escalationId();
        var closed = scenario.number(new IncidentClosed(incident, PlanGrade.II, Post.BUREAU_HEAD, NOW));
        scenario.send(closed, closed);
        scenario.await(EscalationCancelled.class, e -> e.escalationId().equals(id));
        var cancelled = scenario.all(EscalationCancelled.class).stream();
        assertThat(cancelled.filter(e -> e.incident().id().equals(incident.id())))
                .hasSize(2);
        assertThat(post(county.propaganda(), id, "acknowledgement", Map.of()).status())
                .isEqualTo(409);
    }

    private static Api.Answer post(Api by, UUID id, String what, Map<String, ?> body) {
        return by.post(
                "/api/v1/escalations/" + id + "/" + what,
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }
}
