package org.huiying.assessment.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.NOW;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.huiying.assessment.AssessmentFixtures;
import org.huiying.assessment.Walk;
import org.huiying.contracts.assessment.EscalationEvent.EscalatedToCity;
import org.huiying.contracts.assessment.EscalationEvent.EscalatedToCounty;
import org.huiying.contracts.assessment.EscalationEvent.EscalationAcknowledged;
import org.huiying.contracts.assessment.EscalationEvent.EscalationCancelled;
import org.huiying.contracts.assessment.EscalationEvent.InstructionReceived;
import org.huiying.contracts.response.IncidentFileEvent.IncidentClosed;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;

@ServiceTest
class EscalationServiceTest {

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
    void gradeTwoIsPutBeforeCountyAndCity() {
        var incident = walk.graded(PlanGrade.II, StatutoryClass.MAJOR);
        var county = county(incident);
        var city = scenario.await(EscalatedToCity.class, e -> e.incident().id().equals(incident.id()));
        assertThat(county.message().text()).contains(incident.number());
        assertThat(city.escalationId()).isNotEqualTo(county.escalationId());

        var mine = propaganda().get("/api/v1/escalations?limit=200&incidentId=" + incident.id());
        assertThat(mine.json().path("items").size()).isEqualTo(1);
        assertThat(mine.json().at("/items/0/id").asString())
                .isEqualTo(county.escalationId().toString());
        var all = machine().get("/api/v1/escalations?limit=200&incidentId=" + incident.id());
        assertThat(all.json().path("items").size()).isEqualTo(2);
    }

    @Test
    void theListGoesOnFromItsCursor() {
        var incident = walk.graded(PlanGrade.I, StatutoryClass.ESPECIALLY_MAJOR);
        county(incident);
        var path = "/api/v1/escalations?limit=1&incidentId=" + incident.id();
        var first = machine().get(path).json();
        var second = machine()
                .get(path + "&after=" + first.path("nextCursor").asString())
                .json();
        assertThat(second.at("/items/0/id").asString())
                .isNotEqualTo(first.at("/items/0/id").asString());
        var end = machine()
                .get(path + "&after=" + second.path("nextCursor").asString())
                .json();
        assertThat(end.path("items").size()).isZero();
        assertThat(end.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void theAddresseeTakesNoteAndInstructs() {
        var id = county(walk.graded(PlanGrade.II, StatutoryClass.MAJOR)).escalationId();
        var taken = post(propaganda(), id, "acknowledgement", Map.of("note", "已阅"));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().path("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(scenario.await(
                                EscalationAcknowledged.class,
                                e -> e.escalationId().equals(id))
                        .by())
                .isEqualTo("COUNTY_PROPAGANDA");
        assertThat(post(propaganda(), id, "acknowledgement", Map.of()).status()).isEqualTo(409);

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
        var id = county(walk.graded(PlanGrade.II, StatutoryClass.MAJOR)).escalationId();
        assertThat(post(machine(), id, "acknowledgement", Map.of()).status()).isEqualTo(200);
        assertThat(scenario.await(
                                EscalationAcknowledged.class,
                                e -> e.escalationId().equals(id))
                        .by())
                .isEqualTo("county-system");
    }

    @Test
    void refusesWhatIsWrong() {
        var id = county(walk.graded(PlanGrade.II, StatutoryClass.MAJOR)).escalationId();
        assertThat(post(api.as("office", "OFFICE"), id, "acknowledgement", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(post(api.as("city", "CITY_PROPAGANDA"), id, "acknowledgement", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(post(propaganda(), UUID.randomUUID(), "acknowledgement", Map.of())
                        .status())
                .isEqualTo(404);
        var keyless = propaganda().post("/api/v1/escalations/" + id + "/acknowledgement", Map.of());
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(post(propaganda(), id, "instructions", Map.of("text", " ")).status())
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
        var id = county(incident).escalationId();
        var closed = scenario.number(new IncidentClosed(incident, PlanGrade.II, Post.BUREAU_HEAD, NOW));
        scenario.send(closed, closed);
        scenario.await(EscalationCancelled.class, e -> e.escalationId().equals(id));
        var cancelled = scenario.all(EscalationCancelled.class).stream();
        assertThat(cancelled.filter(e -> e.incident().id().equals(incident.id())))
                .hasSize(2);
        assertThat(post(propaganda(), id, "acknowledgement", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void capAndAtomSayTheSame() throws Exception {
        var drill = walk.verifiedOpinion(AssessmentFixtures.aDrill(), AssessmentFixtures.quiet());
        walk.grade(drill, PlanGrade.II, StatutoryClass.MAJOR);
        var id = county(drill).escalationId();
        var cap = machine().get("/api/v1/escalations/" + id + ".cap");
        assertThat(cap.header("Content-Type")).startsWith("application/cap+xml");
        var alert = parse(cap.text()).getDocumentElement();
        assertThat(alert.getNamespaceURI()).isEqualTo("urn:oasis:names:tc:emergency:cap:1.2");
        assertThat(alert.getElementsByTagName("status").item(0).getTextContent())
                .isEqualTo("Exercise");
        assertThat(alert.getElementsByTagName("msgType").item(0).getTextContent())
                .isEqualTo("Alert");
        assertThat(alert.getElementsByTagName("severity").item(0).getTextContent())
                .isEqualTo("Severe");
        var feed = parse(machine().get("/api/v1/escalations.atom").text());
        assertThat(feed.getElementsByTagName("entry").getLength()).isPositive();
        assertThat(machine()
                        .get("/api/v1/escalations/" + UUID.randomUUID() + ".cap")
                        .status())
                .isEqualTo(404);
    }

    private EscalatedToCounty county(IncidentRef incident) {
        return scenario.await(EscalatedToCounty.class, e -> e.incident().id().equals(incident.id()));
    }

    private Api propaganda() {
        return api.as("propaganda", "COUNTY_PROPAGANDA");
    }

    private Api machine() {
        return api.as(TestIssuer.machine("county-system", "escalations:read", "escalations:ack"));
    }

    private static Api.Answer post(Api by, UUID id, String what, Map<String, ?> body) {
        return by.post(
                "/api/v1/escalations/" + id + "/" + what,
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static Document parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
