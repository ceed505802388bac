package org.huiying.response.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.huiying.response.incident.IncidentDesk.path;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.response.ClockEvent.ClockBreached;
import org.huiying.contracts.response.ClockEvent.ClockPaused;
import org.huiying.contracts.response.FollowUpEvent.PressConferenceHeld;
import org.huiying.contracts.response.FollowUpEvent.PromiseBroken;
import org.huiying.contracts.response.IncidentFileEvent.IncidentAbsorbed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentMergedInto;
import org.huiying.contracts.response.TaskEvent.TaskOverdue;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.Incidents;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class IncidentDoorsTest {

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
    void showsUngradedIncidentsToTheBureauOnly() {
        scenario.publish(Incidents.detected(ref));
        desk.awaitState(ref, "REGISTERED");
        var propaganda = api.as("p", "COUNTY_PROPAGANDA");
        assertThat(propaganda.get(path(ref, "")).status()).isEqualTo(404);
        assertThat(propaganda.get(path(ref, "/timeline")).status()).isEqualTo(404);
        assertThat(listed(propaganda, "?limit=200")).doesNotContain(ref.id().toString());
        assertThat(api.as(TestIssuer.machine("feeder", "mentions:write"))
                        .get(path(ref, ""))
                        .status())
                .isEqualTo(403);
        desk.grade(ref, PlanGrade.III, StatutoryClass.GENERAL);
        assertThat(propaganda.get(path(ref, "")).status()).isEqualTo(200);
        assertThat(listed(propaganda, "?grade=III&area=ELDERLY_CARE&state=GRADED&limit=200"))
                .contains(ref.id().toString());
        assertThat(desk.office().get("/api/v1/incidents?state=NONSENSE").status())
                .isEqualTo(400);
    }

    @Test
    void listsWhatIsOverdueAndSaysSoAtOnce() {
        var late = Incidents.anIncident(ids.get(), Instant.now().minus(Duration.ofHours(6)));
        scenario.publish(Incidents.detected(late));
        scenario.await(
                ClockBreached.class,
                it -> it.incident().id().equals(late.id()) && it.clock() == ClockName.AUTHORITATIVE_INFORMATION);
        assertThat(listed(desk.office(), "?overdue=true&limit=200"))
                .contains(late.id().toString());
        assertThat(listed(desk.office(), "?overdue=false&limit=200"))
                .doesNotContain(late.id().toString());
    }

    @Test
    void isBreachedByTheClockAndOverdueByTheTask() {
        desk.grade(ref, PlanGrade.III, StatutoryClass.GENERAL);
        var soon = Instant.now().plusSeconds(2).toString();
        assertThat(desk.office()
                        .post(path(ref, "/tasks"), Map.of("title", "核查", "unit", "办公室", "dueAt", soon))
                        .status())
                .isEqualTo(201);
        assertThat(desk.office()
                        .post(path(ref, "/promises"), Map.of("promise", "公布结果", "dueAt", soon))
                        .status())
                .isEqualTo(201);
        var tight = Incidents.anIncident(
                ids.get(), Instant.now().minus(Duration.ofMinutes(40)).plusSeconds(3));
        scenario.publish(Incidents.detected(tight));
        scenario.await(TaskOverdue.class, it -> it.incident().id().equals(ref.id()));
        scenario.await(PromiseBroken.class, it -> it.incident().id().equals(ref.id()));
        scenario.await(
                ClockBreached.class,
                it -> it.incident().id().equals(tight.id()) && it.clock() == ClockName.FIRST_REPORT);
    }

    @Test
    void pausesOnlyWhatTheBureauSetItself() {
        desk.grade(ref, PlanGrade.III, StatutoryClass.GENERAL);
        var own = "/api/v1/clocks/" + clock(ref, "CONSULTATION").get("clockId").asString();
        var law = "/api/v1/clocks/" + clock(ref, "RESPONSE").get("clockId").asString();
        assertThat(desk.office().post(law + "/pause", Map.of("reason", "等公安")).status())
                .isEqualTo(422);
        assertThat(desk.office().post(own + "/pause", Map.of("reason", " ")).status())
                .isEqualTo(400);
        assertThat(api.as("s", "SECTION")
                        .post(own + "/pause", Map.of("reason", "等公安"))
                        .status())
                .isEqualTo(403);
        assertThat(desk.office().post(own + "/pause", Map.of("reason", "等公安")).status())
                .isEqualTo(200);
        scenario.await(ClockPaused.class, it -> it.incident().id().equals(ref.id()));
        assertThat(desk.office().post(own + "/pause", Map.of("reason", "等公安")).status())
                .isEqualTo(409);
        assertThat(desk.office().post(own + "/resumption", Map.of()).status()).isEqualTo(200);
        assertThat(desk.office().get(own).json().get("state").asString()).isEqualTo("RUNNING");
        assertThat(desk.office().get("/api/v1/clocks/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void mergesTwoGradedIncidentsAndCancelsTheClocksOfOne() {
        var earlier = Incidents.anIncident(ids.get(), ref.foundAt().minusSeconds(600));
        desk.grade(ref, PlanGrade.III, StatutoryClass.GENERAL);
        desk.grade(earlier, PlanGrade.III, StatutoryClass.GENERAL);
        var merged = desk.office().post(path(earlier, "/merges"), Map.of("into", ref.id()));
        assertThat(merged.status()).isEqualTo(200);
        scenario.await(IncidentMergedInto.class, it -> it.incident().id().equals(earlier.id()));
        scenario.await(IncidentAbsorbed.class, it -> it.incident().id().equals(ref.id()));
        assertThat(desk.state(earlier)).isEqualTo("MERGED");
        assertThat(clock(earlier, "RESPONSE").get("state").asString()).isEqualTo("CANCELLED");
        assertThat(Instant.parse(
                        desk.office().get(path(ref, "")).json().get("foundAt").asString()))
                .isCloseTo(earlier.foundAt(), within(1, ChronoUnit.MICROS));
        assertThat(desk.office()
                        .post(path(earlier, "/merges"), Map.of("into", ref.id()))
                        .status())
                .isEqualTo(409);
        assertThat(desk.office()
                        .post(path(ref, "/links"), Map.of("other", earlier.id(), "reason", "同一机构"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void recordsThePressConferenceThatMeetsItsClock() {
        desk.grade(ref, PlanGrade.II, StatutoryClass.MAJOR);
        var call = Map.of("place", "县政务中心", "startsAt", Instant.now().toString());
        var called = desk.office().post(path(ref, "/press-conferences"), call);
        assertThat(called.status()).isEqualTo(201);
        var conference =
                "/api/v1/press-conferences/" + called.json().get("conferenceId").asString();
        var minutes = Map.of("heldAt", Instant.now().toString(), "minutes", "通报了核查情况");
        assertThat(api.as("sp", "SPOKESPERSON")
                        .post(conference + "/record", minutes)
                        .status())
                .isEqualTo(200);
        scenario.await(PressConferenceHeld.class, it -> it.incident().id().equals(ref.id()));
        assertThat(clock(ref, "PRESS_CONFERENCE").get("state").asString()).isEqualTo("MET");
    }

    @Test
    void answersForAnIncidentThatNobodyKnowsAsTheIdTells() {
        var young = desk.office().get("/api/v1/incidents/" + ids.get());
        assertThat(young.status()).isEqualTo(503);
        assertThat(young.header("Retry-After")).isNotEmpty();
        assertThat(desk.office().get("/api/v1/incidents/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(desk.office()
                        .post("/api/v1/incidents/" + UUID.randomUUID() + "/response", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private JsonNode clock(IncidentRef incident, String name) {
        return desk.office().get(path(incident, "/clocks")).json().get("items").values().stream()
                .filter(clock -> clock.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String listed(Api who, String query) {
        return who.get("/api/v1/incidents" + query).text();
    }
}
