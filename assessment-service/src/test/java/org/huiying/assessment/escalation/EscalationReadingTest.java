package org.huiying.assessment.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.huiying.assessment.AssessmentFixtures;
import org.huiying.assessment.Walk;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;

/** How other systems read escalations: page by page, as CAP alerts and as an Atom feed. */
@ServiceTest
class EscalationReadingTest {

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
    void theListGoesOnFromItsCursor() {
        var incident = walk.graded(PlanGrade.I, StatutoryClass.ESPECIALLY_MAJOR);
        county.awaits(incident);
        var path = "/api/v1/escalations?limit=1&incidentId=" + incident.id();
        var first = county.machine().get(path).json();
        var second = county.machine()
                .get(path + "&after=" + first.path("nextCursor").asString())
                .json();
        assertThat(second.at("/items/0/id").asString())
                .isNotEqualTo(first.at("/items/0/id").asString());
        var end = county.machine()
                .get(path + "&after=" + second.path("nextCursor").asString())
                .json();
        assertThat(end.path("items").size()).isZero();
        assertThat(end.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void capAndAtomSayTheSame() throws Exception {
        var drill = walk.verifiedOpinion(AssessmentFixtures.aDrill(), AssessmentFixtures.quiet());
        walk.grade(drill, PlanGrade.II, StatutoryClass.MAJOR);
        var id = county.awaits(drill).escalationId();
        var cap = county.machine().get("/api/v1/escalations/" + id + ".cap");
        assertThat(cap.header("Content-Type")).startsWith("application/cap+xml");
        var alert = parse(cap.text()).getDocumentElement();
        assertThat(alert.getNamespaceURI()).isEqualTo("urn:oasis:names:tc:emergency:cap:1.2");
        assertThat(alert.getElementsByTagName("status").item(0).getTextContent())
                .isEqualTo("Exercise");
        assertThat(alert.getElementsByTagName("msgType").item(0).getTextContent())
                .isEqualTo("Alert");
        assertThat(alert.getElementsByTagName("severity").item(0).getTextContent())
                .isEqualTo("Severe");
        var feed = parse(county.machine().get("/api/v1/escalations.atom").text());
        assertThat(feed.getElementsByTagName("entry").getLength()).isPositive();
        assertThat(county.machine()
                        .get("/api/v1/escalations/" + UUID.randomUUID() + ".cap")
                        .status())
                .isEqualTo(404);
    }

    private static Document parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
