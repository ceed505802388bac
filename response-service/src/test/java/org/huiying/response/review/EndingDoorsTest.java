package org.huiying.response.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiying.response.incident.IncidentDesk.path;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.response.FollowUpEvent.ConcernEscalated;
import org.huiying.contracts.response.FollowUpEvent.PromiseKept;
import org.huiying.contracts.response.IncidentFileEvent.IncidentDismissed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentReopened;
import org.huiying.contracts.response.IncidentFileEvent.IncidentTransferred;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.Incidents;
import org.huiying.response.incident.IncidentDesk;
import org.huiying.response.incident.StatementFacts;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands in the way of an end, and the other ways to one. */
@ServiceTest
class EndingDoorsTest {

    @Autowired
    Api api;

    @Autowired
    Scenario scenario;

    @Autowired
    StatementFacts statements;

    @Autowired
    TransactionTemplate inTransaction;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Supplier<UUID> ids;

    private IncidentRef ref;
    private IncidentDesk desk;

    @BeforeEach
    void publishThePlan() {
        desk = new IncidentDesk(api, scenario);
        desk.publishThePlan();
    }

    @Test
    void callsNothingCalmThatOwesAnExplanationOrAPromise() {
        graded(Duration.ofHours(50));
        inTransaction.executeWithoutResult(_ -> statements.on(Incidents.published(ref, Instant.now())));
        assertThat(code(calm())).isEqualTo("signals-not-calm");
        scenario.publish(Incidents.calm(ref, Instant.now()));
        desk.awaitState(ref, "SUBSIDING");
        assertThat(code(calm())).isEqualTo("law-clock-unexplained");
        var law = "/api/v1/clocks/" + desk.clock(ref, "RESPONSE").get("clockId").asString();
        assertThat(desk.office()
                        .post(law + "/explanation", Map.of("reason", "台风停电"))
                        .status())
                .isEqualTo(200);

        var soon = Instant.now().plus(Duration.ofHours(3)).toString();
        var made = desk.office().post(path(ref, "/promises"), Map.of("promise", "公布结果", "dueAt", soon));
        assertThat(code(calm())).isEqualTo("promise-unowned");
        var promise = "/api/v1/promises/" + made.json().get("promiseId").asString();
        assertThat(desk.office()
                        .post(promise + "/fulfilment", Map.of("proof", "已公示"))
                        .status())
                .isEqualTo(200);
        scenario.await(PromiseKept.class, it -> it.incident().id().equals(ref.id()));

        assertThat(desk.end(desk.office(), ref, "/calm").status()).isEqualTo(403);
        assertThat(calm().status()).isEqualTo(200);
        assertThat(deputy().post(path(ref, "/reopening"), Map.of("reason", "新情况"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        var reopened = deputy().post(path(ref, "/reopening"), Map.of("reason", "新情况"), "If-Match", desk.etag(ref));
        assertThat(reopened.json().get("state").asString()).isEqualTo("FOLLOWING");
        scenario.await(IncidentReopened.class, it -> it.incident().id().equals(ref.id()));
    }

    @Test
    void putsAConcernBeforeAConsultationAndAnswersItThen() {
        graded(Duration.ofMinutes(5));
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
    void handsOverOrDismissesWhatWasGraded() {
        graded(Duration.ofMinutes(5));
        assertThat(desk.office()
                        .post(path(ref, "/transfer"), Map.of("to", "医保局"))
                        .status())
                .isEqualTo(400);
        assertThat(desk.office()
                        .post(path(ref, "/transfer"), Map.of("to", "医保局", "reason", "职责"))
                        .status())
                .isEqualTo(200);
        scenario.await(IncidentTransferred.class, it -> it.incident().id().equals(ref.id()));
        assertThat(desk.office()
                        .post(path(ref, "/concerns"), Map.of("question", "？"))
                        .status())
                .isEqualTo(409);
        graded(Duration.ofMinutes(5));
        assertThat(desk.office()
                        .post(path(ref, "/dismissal"), Map.of("reason", "不实"))
                        .status())
                .isEqualTo(200);
        scenario.await(IncidentDismissed.class, it -> it.incident().id().equals(ref.id()));
    }

    @Test
    void numbersTheReportsAndRefusesEmptyOnes() {
        graded(Duration.ofMinutes(5));
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

    @Test
    void countsItsWorkWithoutDrills() {
        graded(Duration.ofMinutes(5));
        await().untilAsserted(() -> {
            assertThat(meters.find("huiying.incidents.open")
                            .tags("grade", "III", "state", "GRADED")
                            .gauge())
                    .isNotNull();
            assertThat(meters.find("huiying.clocks.open")
                            .tag("clock", "RESPONSE")
                            .gauge())
                    .isNotNull();
            assertThat(meters.find("huiying.next.deadline.timestamp.seconds").gauges())
                    .isNotEmpty();
        });
        assertThat(meters.find("huiying.incidents.opened").counters()).isNotEmpty();
        assertThat(meters.find("huiying.clocks.met")
                        .tag("clock", "GRADE_DECISION")
                        .counters())
                .isNotEmpty();
        assertThat(meters.find("huiying.stage.duration")
                        .tag("stage", "REGISTERED")
                        .timers())
                .isNotEmpty();
    }

    private void graded(Duration ago) {
        ref = Incidents.anIncident(ids.get(), Instant.now().minus(ago));
        scenario.publish(Incidents.graded(ref, PlanGrade.III, StatutoryClass.GENERAL, Instant.now()));
        desk.awaitState(ref, "GRADED");
    }

    private Answer calm() {
        return desk.end(deputy(), ref, "/calm");
    }

    private static String code(Answer answer) {
        return answer.json().get("code").asString();
    }

    private Api deputy() {
        return api.as("d", "DEPUTY_HEAD");
    }
}
