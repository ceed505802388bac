package org.huiying.response.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.response.ClockEvent.ClockMet;
import org.huiying.contracts.response.IncidentFileEvent.IncidentOpened;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.Incidents;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From what is heard to a file with its clocks. */
@ServiceTest
class IncidentOpeningTest {

    @Autowired
    Api api;

    @Autowired
    Scenario scenario;

    @Autowired
    Supplier<UUID> ids;

    private IncidentRef ref;
    private IncidentDesk desk;

    @BeforeEach
    void publishThePlan() {
        ref = Incidents.anIncident(ids.get(), Instant.now().minus(Duration.ofMinutes(5)));
        desk = new IncidentDesk(api, scenario);
        desk.publishThePlan();
    }

    @Test
    void opensTheFileOnceAndSetsTheClocksOfADefaultGrade() {
        scenario.publish(Incidents.detected(ref));
        scenario.await(IncidentOpened.class, opened -> opened.incident().equals(ref));

        await().untilAsserted(
                        () -> assertThat(names(desk.file(ref))).contains("AUTHORITATIVE_INFORMATION", "FIRST_REPORT"));
        assertThat(desk.file(ref).get("state").asString()).isEqualTo("REGISTERED");

        scenario.publish(Incidents.verified(ref, Instant.now()));
        scenario.publish(Incidents.graded(ref, PlanGrade.III, StatutoryClass.GENERAL, Instant.now()));
        await().untilAsserted(
                        () -> assertThat(desk.file(ref).get("state").asString()).isEqualTo("GRADED"));
        assertThat(names(desk.file(ref))).contains("RESPONSE").doesNotContain("AUTHORITATIVE_INFORMATION");
        scenario.await(
                ClockMet.class, met -> met.incident().id().equals(ref.id()) && met.clock() == ClockName.GRADE_DECISION);
        assertThat(scenario.all(IncidentOpened.class).stream()
                        .filter(opened -> opened.incident().id().equals(ref.id())))
                .hasSize(1);
    }

    private static List<String> names(JsonNode file) {
        return file.get("clocks").values().stream()
                .map(clock -> clock.get("name").asString())
                .toList();
    }
}
