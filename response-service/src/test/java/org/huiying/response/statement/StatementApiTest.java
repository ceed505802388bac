package org.huiying.response.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.response.statement.StatementDesk.BODY;
import static org.huiying.response.statement.StatementDesk.expect;
import static org.huiying.response.statement.StatementDesk.id;
import static org.huiying.response.statement.StatementDesk.key;
import static org.huiying.response.statement.StatementDesk.path;

import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.response.StatementEvent.ApprovalGranted;
import org.huiying.contracts.response.StatementEvent.ApprovalVoided;
import org.huiying.contracts.response.StatementEvent.StatementApproved;
import org.huiying.contracts.response.StatementEvent.StatementReturned;
import org.huiying.contracts.response.StatementEvent.StatementSubmitted;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.statement.domain.StatementFixtures;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class StatementApiTest {

    @Autowired
    private Scenario scenario;

    @Autowired
    private Api api;

    private StatementDesk desk;

    @BeforeEach
    void open() {
        desk = new StatementDesk(scenario, api);
    }

    @Test
    void goesThroughItsChainStepByStepAndTellsEachStep() {
        var incident = desk.graded(false);
        var id = desk.submitted(incident);
        expect(201, desk.approve(id, "section-head", Post.SECTION_HEAD));
        assertThat(desk.state(id)).isEqualTo("IN_APPROVAL");
        var waiting = desk.author()
                .get("/api/v1/statements?state=IN_APPROVAL&limit=200")
                .json();
        assertThat(waiting.path("items").findValuesAsString("id")).contains(id);
        expect(201, desk.approve(id, "legal", Post.LEGAL_REVIEWER));
        expect(201, desk.approve(id, "head", Post.BUREAU_HEAD));

        assertThat(desk.state(id)).isEqualTo("APPROVED");
        var statementId = UUID.fromString(id);
        var submitted =
                scenario.await(StatementSubmitted.class, e -> e.statementId().equals(statementId));
        assertThat(submitted.chain()).hasSize(3);
        scenario.await(ApprovalGranted.class, e -> e.statementId().equals(statementId) && e.step() == 3);
        var approved =
                scenario.await(StatementApproved.class, e -> e.statementId().equals(statementId));
        assertThat(approved.contentSha256()).isEqualTo(desk.sha(id));
        assertThat(approved.finalBy()).isEqualTo(Post.BUREAU_HEAD);
    }

    @Test
    void refusesWhoeverWroteItWhoeverIsNotDueAndWhoeverReadAnotherText() {
        var id = desk.submitted(desk.graded(false));
        var writer = desk.as("responder", Post.RESPONDER, Post.SECTION_HEAD);
        var approval = Map.of("decision", "APPROVE", "contentSha256", desk.sha(id));

        assertCode(403, "author-never-approves", desk.review(id, writer, approval));
        assertCode(403, "not-your-step", desk.approve(id, "head", Post.BUREAU_HEAD));
        var other = Map.of("decision", "APPROVE", "contentSha256", "0".repeat(64));
        assertCode(422, "other-text", desk.review(id, desk.as("section-head", Post.SECTION_HEAD), other));
        assertThat(desk.state(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void answersEachFaultOfTheRequestWithItsStatus() {
        var id = desk.submitted(desk.graded(false));
        var head = desk.as("section-head", Post.SECTION_HEAD);
        var approval = Map.of("decision", "APPROVE", "contentSha256", desk.sha(id));

        expect(428, head.post(path(id, "reviews"), approval, "Idempotency-Key", key()));
        expect(400, head.post(path(id, "reviews"), approval, "If-Match", desk.etag(id)));
        expect(412, head.post(path(id, "reviews"), approval, "If-Match", "\"77\"", "Idempotency-Key", key()));
        expect(400, desk.review(id, head, Map.of("decision", "MAYBE")));
        expect(400, desk.review(id, head, Map.of("decision", "APPROVE")));
        assertCode(422, "reason-required", desk.review(id, head, Map.of("decision", "RETURN")));
        expect(404, head.get("/api/v1/statements/" + UUID.randomUUID()));
        expect(400, head.get("/api/v1/statements/nonsense"));
        expect(401, api.get("/api/v1/statements/" + id));
        expect(
                403,
                desk.as("monitor", Post.MONITOR).post("/api/v1/incidents/" + UUID.randomUUID() + "/statements", "{}"));
        expect(404, desk.author().post("/api/v1/incidents/" + UUID.randomUUID() + "/statements", draft("正文")));
        expect(409, desk.publish(id, "WEBSITE"));
    }

    @Test
    void refusesPersonalDataAtSubmissionAndNamesItInTheChecks() {
        var id = id(expect(201, desk.draft(desk.graded(false), "当事人证号330212194803120018，我局将尽快答复。", "HOLDING")));

        assertCode(422, "text-not-allowed", desk.submit(id));
        var checks = desk.author().get(path(id, "checks")).json();
        assertThat(checks.path("submittable").asBoolean()).isFalse();
        assertThat(checks.path("findings").findValuesAsString("code"))
                .contains("id-number", "vague-time", "missing-enquiry-phone", "missing-issuing-body");
    }

    @Test
    void aChangedTextVoidsSignaturesAndAnIdenticalOneKeepsThem() {
        var id = desk.submitted(desk.graded(false));
        expect(201, desk.approve(id, "section-head", Post.SECTION_HEAD));

        expect(201, desk.revise(id, desk.author(), BODY + "\r\n"));
        assertThat(desk.state(id)).isEqualTo("IN_APPROVAL");
        expect(201, desk.revise(id, desk.author(), BODY + "现场秩序平稳。"));
        assertThat(desk.state(id)).isEqualTo("SUBMITTED");

        var statementId = UUID.fromString(id);
        var voided = scenario.await(ApprovalVoided.class, e -> e.statementId().equals(statementId));
        assertThat(voided.steps()).containsExactly(1);
        var versions = desk.author().get(path(id, "versions")).json().path("items");
        assertThat(versions).hasSize(3);
        var diff = desk.author().get(path(id, "diff?from=1&to=3")).json().path("body");
        assertThat(diff.get(diff.size() - 1).path("change").asString()).isEqualTo("INSERT");
        assertThat(diff.get(diff.size() - 1).path("text").asString()).isEqualTo("现场秩序平稳。");
        expect(404, desk.author().get(path(id, "diff?from=1&to=9")));
    }

    @Test
    void aReturnCarriesItsReasonAndTheSecondRoundIsCounted() {
        var id = desk.submitted(desk.graded(false));
        var head = desk.as("section-head", Post.SECTION_HEAD);

        expect(201, desk.review(id, head, Map.of("decision", "RETURN", "comment", "请写明救助措施")));

        var view = desk.get(id).json();
        assertThat(view.path("state").asString()).isEqualTo("RETURNED");
        assertThat(view.path("returned").path("reason").asString()).isEqualTo("请写明救助措施");
        var statementId = UUID.fromString(id);
        assertThat(scenario.await(StatementReturned.class, e -> e.statementId().equals(statementId))
                        .round())
                .isEqualTo(1);
        expect(201, desk.revise(id, desk.author(), BODY + "已安排老人就近安置。"));
        expect(200, desk.submit(id));
    }

    @Test
    void aHigherGradeAddsStepsAndKeepsSignatures() {
        var incident = desk.graded(false);
        var id = desk.approved(incident);

        desk.grade(
                incident,
                PlanGrade.II,
                StatutoryClass.MAJOR,
                StatementFixtures.step(1, Post.SECTION_HEAD),
                StatementFixtures.step(2, Post.LEGAL_REVIEWER),
                StatementFixtures.step(3, Post.BUREAU_HEAD),
                StatementFixtures.step(4, Post.COUNTY_PROPAGANDA));

        desk.awaitState(id, "IN_APPROVAL");
        var propaganda = desk.as("propaganda", Post.COUNTY_PROPAGANDA);
        expect(200, propaganda.get("/api/v1/statements/" + id));
        expect(403, desk.as("city", Post.CITY_PROPAGANDA).get("/api/v1/statements/" + id));
        expect(201, desk.approve(id, "propaganda", Post.COUNTY_PROPAGANDA));
        assertThat(desk.state(id)).isEqualTo("APPROVED");
    }

    private static Map<String, Object> draft(String body) {
        return Map.of("title", "通报", "body", body, "kind", "FULL");
    }

    private static void assertCode(int status, String code, Answer answer) {
        expect(status, answer);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }
}
