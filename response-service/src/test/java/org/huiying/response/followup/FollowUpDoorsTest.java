package org.huiying.response.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.response.incident.IncidentDesk.code;
import static org.huiying.response.incident.IncidentDesk.path;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.response.FollowUpEvent.ConcernEscalated;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.Incidents;
import org.huiying.response.incident.IncidentDesk;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Concerns of the public and reports upwards, about a graded incident. */
@ServiceTest
class FollowUpDoorsTest {

    @Autowired
    Api api;

    @Autowired
    Scenario scenario;

    @Autowired
    Supplier<UUID> ids;

    private IncidentRef ref;
    private IncidentDesk desk;

    @BeforeEach
    void gradeAnIncident() {
        desk = new IncidentDesk(api, scenario);
        desk.publishThePlan();
        ref = Incidents.anIncident(ids.get(), Instant.now().minus(Duration.ofMinutes(5)));
        desk.grade(ref, PlanGrade.III, StatutoryClass.GENERAL);
    }

    @Test
    void putsAConcernBeforeAConsultationAndAnswersItThen() {
        var raised = desk.office().post(path(ref, "/concerns"), Map.of("question", "谁负责？"));
        var concern = "/api/v1/concerns/" + raised.json().get("concernId").asString();
        var responder = api.as("r", "RESPONDER");
        assertThat(responder
                        .post(concern + "/escalation", Map.of("reason", "须会商"))
                        .status())
                .isEqualTo(200);
        scenario.await(ConcernEscalated.class, it -> it.incident().id().equals(ref.id()));
        assertThat(responder
                        .post(concern + "/escalation", Map.of("reason", "须会商"))
                        .status())
                .isEqualTo(409);
        assertThat(code(responder.post(concern + "/answers", Map.of("text", "见通报", "statementId", ids.get()))))
                .isEqualTo("statement-not-published");
        assertThat(responder.post(concern + "/answers", Map.of("text", "已答")).status())
                .isEqualTo(201);
        assertThat(desk.office()
                        .get(path(ref, "/concerns"))
                        .json()
                        .get("items")
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("ANSWERED");
    }

    @Test
    void numbersTheReportsAndRefusesEmptyOnes() {
        assertThat(code(desk.office().post(path(ref, "/reports"), Map.of("kind", "FOLLOW_UP", "body", "续报"))))
                .isEqualTo("initial-report-missing");
        assertThat(desk.office()
                        .post(path(ref, "/reports"), Map.of("kind", "INITIAL", "body", Map.of()))
                        .status())
                .isEqualTo(422);
        assertThat(desk.office()
                        .post(path(ref, "/reports"), Map.of("kind", "INITIAL", "body", Map.of("经过", "…")))
                        .status())
                .isEqualTo(201);
        var next = desk.office().post(path(ref, "/reports"), Map.of("kind", "FOLLOW_UP", "body", "续报一"));
        assertThat(next.json().get("number").asString()).endsWith("-R02");
        assertThat(desk.office().get(next.header("Location")).json().get("body").asString())
                .isEqualTo("续报一");
    }
}
