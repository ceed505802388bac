package org.huiying.response.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiying.response.incident.IncidentDesk.path;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSuspectedFalse;
import org.huiying.contracts.monitoring.OpinionEvent.SuspicionBasis;
import org.huiying.contracts.response.FollowUpEvent.ConcernRaised;
import org.huiying.contracts.response.FollowUpEvent.ReportSent;
import org.huiying.contracts.response.IncidentFileEvent.CalmDeclared;
import org.huiying.contracts.response.IncidentFileEvent.IncidentClosed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentReopened;
import org.huiying.contracts.response.IncidentFileEvent.PlanChangeProposed;
import org.huiying.contracts.response.TaskEvent.TaskDone;
import org.huiying.contracts.response.TaskEvent.TaskIssued;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.Incidents;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One incident from its detection to its end and beyond. */
@ServiceTest
class IncidentStoryTest {

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
        ref = Incidents.anIncident(ids.get(), Instant.now().minus(Duration.ofMinutes(5)));
        desk = new IncidentDesk(api, scenario);
        desk.publishThePlan();
    }

    @Test
    void runsFromDetectionToClosureAndBack() {
        respond();
        follow();
        close();
        scenario.publish(Incidents.revived(ref, Instant.now()));
        scenario.await(IncidentReopened.class, it -> it.incident().id().equals(ref.id()));
        assertThat(desk.file(ref).get("state").asString()).isEqualTo("FOLLOWING");
        var timeline =
                desk.office().get(path(ref, "/timeline?limit=200")).json().get("items");
        assertThat(timeline.values().stream().map(entry -> entry.get("type").asString()))
                .contains(
                        "OpinionDetected",
                        "OpinionSuspectedFalse",
                        "GradeAssigned",
                        "TaskDone",
                        "ConcernAnswered",
                        "IncidentClosed");
        assertThat(timeline.values().stream()
                        .map(entry -> Instant.parse(entry.get("at").asString())))
                .isSorted();
    }

    private void respond() {
        scenario.publish(Incidents.detected(ref));
        scenario.publish(Incidents.verified(ref, Instant.now()));
        scenario.publish(
                new OpinionSuspectedFalse(ref, Post.SECTION, Instant.now(), SuspicionBasis.DENIAL, "网传养老院将关闭"));
        scenario.publish(Incidents.graded(ref, PlanGrade.III, StatutoryClass.GENERAL, Instant.now()));
        desk.awaitState(ref, "GRADED");

        assertThat(desk.office().post(path(ref, "/response"), Map.of()).status())
                .isEqualTo(422);
        assertThat(desk.office()
                        .post(path(ref, "/work-team"), Map.of("lead", "养老服务股", "liaison", "办公室"))
                        .status())
                .isEqualTo(200);
        assertThat(api.as("m", "MONITOR").post(path(ref, "/response"), Map.of()).status())
                .isEqualTo(403);
        assertThat(desk.office().post(path(ref, "/response"), Map.of()).status())
                .isEqualTo(200);
        assertThat(desk.office().post(path(ref, "/response"), Map.of()).status())
                .isEqualTo(409);

        work();
        assertThat(desk.office()
                        .post(path(ref, "/reports"), Map.of("kind", "INITIAL", "body", "首报正文"))
                        .status())
                .isEqualTo(201);
        scenario.await(ReportSent.class, it -> it.incident().id().equals(ref.id()));
        inTransaction.executeWithoutResult(_ -> statements.on(Incidents.published(ref, Instant.now())));
        assertThat(desk.file(ref).get("state").asString()).isEqualTo("RESPONDED");
    }

    private void work() {
        var due = Instant.now().plus(Duration.ofHours(2)).toString();
        var issued = desk.office().post(path(ref, "/tasks"), Map.of("title", "核查收费", "unit", "养老服务股", "dueAt", due));
        assertThat(issued.status()).isEqualTo(201);
        scenario.await(TaskIssued.class, it -> it.incident().id().equals(ref.id()));
        var task = "/api/v1/tasks/" + issued.json().get("taskId").asString();
        var section = api.as("s", "SECTION");
        assertThat(section.post(task + "/receipt", Map.of()).status()).isEqualTo(428);
        assertThat(api.as("m", "MONITOR")
                        .post(task + "/receipt", Map.of(), "If-Match", issued.header("ETag"))
                        .status())
                .isEqualTo(403);
        var signed = section.post(task + "/receipt", Map.of(), "If-Match", issued.header("ETag"));
        assertThat(signed.status()).isEqualTo(200);
        assertThat(section.post(task + "/completion", Map.of("proof", "台账"), "If-Match", issued.header("ETag"))
                        .status())
                .isEqualTo(412);
        var done = section.post(task + "/completion", Map.of("proof", "台账"), "If-Match", signed.header("ETag"));
        assertThat(done.status()).isEqualTo(200);
        scenario.await(TaskDone.class, it -> it.incident().id().equals(ref.id()));
    }

    private void follow() {
        var raised = api.as("m", "MONITOR").post(path(ref, "/concerns"), Map.of("question", "退不退费？", "mentions", 7));
        assertThat(raised.status()).isEqualTo(201);
        scenario.await(ConcernRaised.class, it -> it.incident().id().equals(ref.id()));
        assertThat(desk.file(ref).get("state").asString()).isEqualTo("FOLLOWING");
        var concern = "/api/v1/concerns/" + raised.json().get("concernId").asString();
        assertThat(api.as("r", "RESPONDER")
                        .post(concern + "/answers", Map.of("text", "已退。"))
                        .status())
                .isEqualTo(201);
        assertThat(desk.clock(ref, "CONCERN").get("state").asString()).isEqualTo("MET");
    }

    private void close() {
        var deputy = api.as("d", "DEPUTY_HEAD");
        assertThat(desk.end(deputy, ref, "/calm").status()).isEqualTo(422);
        scenario.publish(Incidents.subsiding(ref, Instant.now()));
        scenario.publish(Incidents.calm(ref, Instant.now()));
        desk.awaitState(ref, "SUBSIDING");
        await().untilAsserted(() ->
                assertThat(desk.end(deputy, ref, "/calm").status()).isEqualTo(200));
        scenario.await(CalmDeclared.class, it -> it.incident().id().equals(ref.id()));
        assertThat(desk.end(deputy, ref, "/closure").status()).isEqualTo(409);

        var review = Map.of(
                "summary",
                "概况",
                "resolution",
                "已退费",
                "strengths",
                "快",
                "gaps",
                "首报晚",
                "planChanges",
                List.of("首报改为三十分钟"));
        var first = desk.office().put(path(ref, "/review"), review);
        assertThat(first.status()).isEqualTo(200);
        assertThat(desk.office().put(path(ref, "/review"), review).status()).isEqualTo(428);
        assertThat(desk.office()
                        .put(path(ref, "/review"), review, "If-Match", first.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(desk.end(deputy, ref, "/closure").status()).isEqualTo(409);
        assertThat(desk.end(desk.office(), ref, "/review/completion").status()).isEqualTo(200);
        scenario.await(PlanChangeProposed.class, it -> it.incident().id().equals(ref.id()));
        assertThat(desk.end(desk.office(), ref, "/closure").status()).isEqualTo(403);
        assertThat(desk.end(deputy, ref, "/closure").status()).isEqualTo(200);
        scenario.await(IncidentClosed.class, it -> it.incident().id().equals(ref.id()));
    }
}
