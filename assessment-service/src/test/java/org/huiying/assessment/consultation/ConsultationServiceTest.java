package org.huiying.assessment.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.NOW;
import static org.huiying.assessment.AssessmentFixtures.quiet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huiying.assessment.Walk;
import org.huiying.contracts.assessment.ConsultationEvent.ConsultationDecided;
import org.huiying.contracts.assessment.ConsultationEvent.ConsultationOpened;
import org.huiying.contracts.assessment.ConsultationEvent.DepartmentViewGiven;
import org.huiying.contracts.response.FollowUpEvent.ConcernEscalated;
import org.huiying.contracts.response.FollowUpEvent.ConcernRaised;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ConsultationServiceTest {

    private static final Map<String, Object> DECISION =
            Map.of("decision", "成立专班核查并退费", "agreedLine", "已核查，依规退还", "leadDepartment", "养老服务股");

    @Autowired
    private Api api;

    @Autowired
    private Scenario scenario;

    private Walk walk;

    @BeforeEach
    void begin() {
        walk = new Walk(api, scenario);
    }

    @Test
    void departmentsAreHeardAndThenItIsDecided() {
        var incident = walk.graded(PlanGrade.III, StatutoryClass.GENERAL);
        var opened = open(incident);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        scenario.await(ConsultationOpened.class, e -> e.incident().id().equals(incident.id()));

        var heard = view(opened, "OFFICE", Map.of("department", "县公安局", "view", "未发现违法"));
        assertThat(heard.status()).as(heard.text()).isEqualTo(201);
        scenario.await(DepartmentViewGiven.class, e -> e.incident().id().equals(incident.id()));

        var decided = decide(heard);
        assertThat(decided.status()).as(decided.text()).isEqualTo(201);
        assertThat(decided.json().path("state").asString()).isEqualTo("DECIDED");
        var event =
                scenario.await(ConsultationDecided.class, e -> e.incident().id().equals(incident.id()));
        assertThat(event.agreedLine()).isEqualTo("已核查，依规退还");
        assertThat(view(decided, "OFFICE", Map.of("department", "县卫健局", "view", "无"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aGraveMatterIsNotDecidedWithoutTheViewFromAbove() {
        var opened = open(walk.graded(PlanGrade.II, StatutoryClass.MAJOR));
        var refused = decide(opened);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").asString()).isEqualTo("upper-level-view-missing");

        var ofTheOffice = Map.<String, Object>of("department", "县委宣传部", "view", "尽快公布", "upperLevel", true);
        assertThat(view(opened, "OFFICE", ofTheOffice).status()).isEqualTo(422);
        assertThat(view(opened, "CONSULTANT", ofTheOffice).status()).isEqualTo(403);

        var heard = view(opened, "COUNTY_PROPAGANDA", Map.of("department", "县委宣传部", "view", "尽快公布"));
        assertThat(heard.status()).as(heard.text()).isEqualTo(201);
        assertThat(heard.json().at("/views/0/upperLevel").asBoolean()).isTrue();
        assertThat(decide(heard).status()).isEqualTo(201);
    }

    @Test
    void aConcernBringsANewRound() {
        var incident = walk.graded(PlanGrade.III, StatutoryClass.GENERAL);
        decide(open(incident));
        var concern = UUID.randomUUID();
        scenario.publish(new ConcernRaised(incident, concern, "何时退费？", 12, NOW));
        var escalated = scenario.number(new ConcernEscalated(incident, concern, "原口径不足以回答", NOW));
        scenario.send(escalated, escalated);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> rounds(incident).path("requested").size() == 1);

        var second = open(incident);
        assertThat(second.json().path("round").asInt()).isEqualTo(2);
        assertThat(second.json().at("/concerns/0").asString()).isEqualTo(concern.toString());
        assertThat(rounds(incident).path("requested").size()).isZero();
        assertThat(rounds(incident).path("items").size()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsWrong() {
        var ungraded = walk.verifiedOpinion(quiet());
        assertThat(open(ungraded).status()).isEqualTo(409);
        var incident = walk.graded(PlanGrade.III, StatutoryClass.GENERAL);
        var opened = open(incident);
        assertThat(open(incident).status()).isEqualTo(409);
        var path = path(opened);
        var office = walk.staff();
        assertThat(office.post(path + "/decision", DECISION).status()).isEqualTo(428);
        assertThat(office.post(path + "/decision", DECISION, "If-Match", "\"99\"")
                        .status())
                .isEqualTo(412);
        assertThat(office.post(path + "/decision", Map.of(), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(400);
        assertThat(office.post(path + "/department-views", Map.of("department", "a", "view", "b"))
                        .status())
                .isEqualTo(428);
        var monitor = api.as("monitor", "MONITOR");
        assertThat(monitor.post(path + "/decision", DECISION, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
        assertThat(monitor.post("/api/v1/incidents/" + incident.id() + "/consultations", Map.of())
                        .status())
                .isEqualTo(403);
        var nowhere = "/api/v1/consultations/" + UUID.randomUUID();
        assertThat(office.get(nowhere).status()).isEqualTo(404);
        assertThat(office.post(nowhere + "/decision", DECISION, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(office.post(
                                "/api/v1/incidents/" + UUID.randomUUID() + "/consultations",
                                Map.of("departments", List.of("县公安局")))
                        .status())
                .isEqualTo(404);
        assertThat(office.post(
                                "/api/v1/incidents/" + incident.id() + "/consultations",
                                Map.of("departments", List.of("县公安局"), "report", Map.of("keyPersons", "x")))
                        .status())
                .isEqualTo(400);
    }

    private Answer open(IncidentRef incident) {
        return walk.staff()
                .post(
                        "/api/v1/incidents/" + incident.id() + "/consultations",
                        Map.of("departments", List.of("县公安局", "东河镇"), "report", Map.of("facts", "老人被多收费")));
    }

    private Answer view(Answer consultation, String post, Map<String, Object> body) {
        return api.as("account", post)
                .post(path(consultation) + "/department-views", body, "If-Match", consultation.header("ETag"));
    }

    private Answer decide(Answer consultation) {
        return walk.staff().post(path(consultation) + "/decision", DECISION, "If-Match", consultation.header("ETag"));
    }

    private JsonNode rounds(IncidentRef incident) {
        return walk.staff()
                .get("/api/v1/incidents/" + incident.id() + "/consultations")
                .json();
    }

    private static String path(Answer consultation) {
        return "/api/v1/consultations/" + consultation.json().path("id").asString();
    }
}
