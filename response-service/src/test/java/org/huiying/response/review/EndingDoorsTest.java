package org.huiying.response.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.response.incident.IncidentDesk.code;
import static org.huiying.response.incident.IncidentDesk.path;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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

    private void graded(Duration ago) {
        ref = Incidents.anIncident(ids.get(), Instant.now().minus(ago));
        desk.grade(ref, PlanGrade.III, StatutoryClass.GENERAL);
    }

    private Answer calm() {
        return desk.end(deputy(), ref, "/calm");
    }

    private Api deputy() {
        return api.as("d", "DEPUTY_HEAD");
    }
}
