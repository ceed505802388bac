package org.huiying.response.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.response.IncidentFileEvent.IncidentOpened;
import org.huiying.contracts.response.TaskEvent.TaskIssued;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.contracts.wire.Event;
import org.huiying.response.Incidents;
import org.huiying.testing.Api;
import org.huiying.testing.Numbered;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is heard of an incident, in any order across and along its topics, twice, and with gaps. */
@ServiceTest
class FileOrderTest {

    private static final int ORDERS = 200;

    @Autowired
    Api api;

    @Autowired
    Scenario scenario;

    @Autowired
    Supplier<UUID> ids;

    private final Instant found = Instant.now().minus(Duration.ofMinutes(90));

    private IncidentDesk desk;

    @BeforeEach
    void publishThePlan() {
        desk = new IncidentDesk(api, scenario);
        desk.publishThePlan();
    }

    @Test
    void givesTheSameFileInTwoHundredOrders() {
        var incidents = new ArrayList<IncidentRef>();
        for (int seed = 0; seed < ORDERS; seed++) {
            var ref = Incidents.anIncident(ids.get(), found);
            incidents.add(ref);
            var numbered =
                    new ArrayList<>(life(ref).stream().map(scenario::number).toList());
            Collections.shuffle(numbered, new Random(seed));
            scenario.send(numbered.toArray(Numbered[]::new));
        }
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(essence(incidents.getLast()))
                        .contains("RESPONDING", "OpinionSubsiding", "InstructionReceived"));
        var first = essence(incidents.getFirst());
        for (int seed = 0; seed < ORDERS; seed++) {
            var ref = incidents.get(seed);
            await("seed " + seed).untilAsserted(() -> assertThat(essence(ref)).isEqualTo(first));
        }
        assertThat(scenario.all(IncidentOpened.class).stream()
                        .map(opened -> opened.incident().id())
                        .filter(id ->
                                incidents.stream().anyMatch(ref -> ref.id().equals(id))))
                .hasSize(ORDERS)
                .doesNotHaveDuplicates();
    }

    @Test
    void changesNothingWhenHeardTwice() {
        var ref = Incidents.anIncident(ids.get(), found);
        var numbered = life(ref).stream().map(scenario::number).toArray(Numbered[]::new);
        scenario.send(numbered);
        await().untilAsserted(() ->
                assertThat(essence(ref)).contains("RESPONDING", "OpinionSubsiding", "InstructionReceived"));
        var before = essence(ref);
        scenario.send(numbered);
        var marker = Incidents.anIncident(ids.get(), found);
        life(marker).forEach(scenario::publish);
        await().untilAsserted(() ->
                assertThat(essence(marker)).contains("RESPONDING", "OpinionSubsiding", "InstructionReceived"));
        assertThat(essence(ref)).isEqualTo(before);
        assertThat(scenario.all(TaskIssued.class).stream()
                        .filter(issued -> issued.incident().id().equals(ref.id())))
                .hasSize(1);
    }

    @Test
    void waitsForWhatIsMissingInAStream() {
        var ref = Incidents.anIncident(ids.get(), found);
        var missing = scenario.number(Incidents.detected(ref));
        scenario.send(scenario.number(Incidents.verified(ref, found.plusSeconds(60))));
        var marker = Incidents.anIncident(ids.get(), found);
        scenario.publish(Incidents.detected(marker));
        await().untilAsserted(() -> assertThat(essence(marker)).contains("REGISTERED"));
        assertThat(desk.office().get("/api/v1/incidents/" + ref.id()).status()).isIn(404, 503);
        scenario.send(missing);
        await().untilAsserted(() -> assertThat(essence(ref)).contains("ASSESSING"));
    }

    /** Everything that other services say of one incident; each topic in its order when numbered. */
    private List<Event> life(IncidentRef ref) {
        return List.of(
                Incidents.detected(ref),
                Incidents.verified(ref, at(1)),
                Incidents.proposed(ref, PlanGrade.II, StatutoryClass.MAJOR, at(2)),
                Incidents.graded(ref, PlanGrade.III, StatutoryClass.GENERAL, at(70)),
                Incidents.consulted(ref, at(80)),
                Incidents.decided(ref, at(85)),
                Incidents.instructed(ref, at(86)),
                Incidents.measured(ref, at(87)),
                Incidents.subsiding(ref, at(88)),
                Incidents.graded(ref, PlanGrade.III, StatutoryClass.GENERAL, at(89)));
    }

    private Instant at(int minute) {
        return found.plus(Duration.ofMinutes(minute));
    }

    /** State, grade, clocks and the order of what happened, without ids and times of writing. */
    private String essence(IncidentRef ref) {
        var file = desk.office().get("/api/v1/incidents/" + ref.id()).json();
        if (!file.has("state")) {
            return "";
        }
        var clocks = file.get("clocks").values().stream()
                .map(clock -> text(clock, "name") + text(clock, "state") + text(clock, "dueAt") + clock.get("doneAt"))
                .sorted()
                .toList();
        var timeline = desk.office()
                .get("/api/v1/incidents/" + ref.id() + "/timeline?limit=200")
                .json()
                .get("items");
        var heard = timeline.values().stream()
                .filter(entry -> !text(entry, "source").equals("response"))
                .map(entry -> text(entry, "type"))
                .toList();
        return text(file, "state")
                + text(file, "stateSince")
                + text(file, "planGrade")
                + clocks
                + heard
                + file.get("tasks").size();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
