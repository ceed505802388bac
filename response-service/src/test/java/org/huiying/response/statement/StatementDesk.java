package org.huiying.response.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.statement.domain.StatementFixtures;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.Scenario;

/** The people of the bureau at work on statements, through the API alone. */
public final class StatementDesk {

    public static final String BODY = "县民政局已成立工作组赶赴现场。下次通报时间：3月3日10时。咨询电话：0574-87654321。";

    private final Scenario scenario;
    private final Api api;

    public StatementDesk(Scenario scenario, Api api) {
        this.scenario = scenario;
        this.api = api;
    }

    /** An incident of grade III whose chain is section head, legal reviewer, bureau head. */
    public IncidentRef graded(boolean exercise) {
        var id = new UUID(
                (System.currentTimeMillis() << 16) | 0x7000L, UUID.randomUUID().getLeastSignificantBits());
        var number = (exercise ? "YL" : "MZ") + "-330212-2026-" + id.toString().substring(30);
        var ref = new IncidentRef(id, number, "柳桥镇养老服务投诉", Area.ELDERLY_CARE, Instant.now(), exercise);
        grade(
                ref,
                PlanGrade.III,
                StatutoryClass.GENERAL,
                StatementFixtures.step(1, Post.SECTION_HEAD),
                StatementFixtures.step(2, Post.LEGAL_REVIEWER),
                StatementFixtures.step(3, Post.BUREAU_HEAD));
        return ref;
    }

    public void grade(IncidentRef ref, PlanGrade grade, StatutoryClass statutory, Plan.ApprovalStep... steps) {
        scenario.publish(new GradeAssigned(
                ref,
                UUID.randomUUID(),
                grade,
                statutory,
                null,
                null,
                "按预案定级",
                List.of(),
                Post.OFFICE_HEAD,
                Instant.now(),
                1,
                StatementFixtures.procedure(grade, steps)));
    }

    public Api as(String account, Post... posts) {
        return api.as(account, List.of(posts).stream().map(Post::name).toArray(String[]::new));
    }

    public Api author() {
        return as("responder", Post.RESPONDER);
    }

    public Answer draft(IncidentRef incident, String body, String kind) {
        var request = Map.of(
                "title",
                "关于柳桥镇某养老机构有关情况的通报",
                "body",
                body,
                "kind",
                kind,
                "facts",
                List.of(Map.of("fact", "工作组已到现场", "source", "现场记录", "verifiedBy", "INVESTIGATOR")));
        var path = "/api/v1/incidents/" + incident.id() + "/statements";
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> author().post(path, request), answer -> answer.status() != 503);
    }

    public String drafted(IncidentRef incident) {
        return id(expect(201, draft(incident, BODY, "HOLDING")));
    }

    public String submitted(IncidentRef incident) {
        var id = drafted(incident);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> submit(id).status() == 200);
        return id;
    }

    public String approved(IncidentRef incident) {
        var id = submitted(incident);
        signAll(id);
        return id;
    }

    public void signAll(String id) {
        expect(201, approve(id, "section-head", Post.SECTION_HEAD));
        expect(201, approve(id, "legal", Post.LEGAL_REVIEWER));
        expect(201, approve(id, "head", Post.BUREAU_HEAD));
    }

    public String published(IncidentRef incident) {
        var id = approved(incident);
        expect(202, publish(id, "WEBSITE"));
        awaitState(id, "PUBLISHED");
        return id;
    }

    public Answer submit(String id) {
        return author().post(path(id, "submission"), "", "If-Match", etag(id));
    }

    public Answer approve(String id, String account, Post post) {
        return review(id, as(account, post), Map.of("decision", "APPROVE", "contentSha256", sha(id)));
    }

    public Answer review(String id, Api who, Object body) {
        return who.post(path(id, "reviews"), body, "If-Match", etag(id), "Idempotency-Key", key());
    }

    public Answer revise(String id, Api who, String body) {
        return who.post(path(id, "versions"), Map.of("title", "关于柳桥镇某养老机构有关情况的通报", "body", body), "If-Match", etag(id));
    }

    public Answer publish(String id, String... channels) {
        return as("spokesperson", Post.SPOKESPERSON)
                .post(
                        path(id, "publications"),
                        Map.of("channels", List.of(channels)),
                        "If-Match",
                        etag(id),
                        "Idempotency-Key",
                        key());
    }

    public Answer get(String id) {
        return as("office", Post.OFFICE).get("/api/v1/statements/" + id);
    }

    public void awaitState(String id, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
    }

    public String state(String id) {
        return get(id).json().path("state").asString();
    }

    public String sha(String id) {
        return get(id).json().path("contentSha256").asString();
    }

    /** The path of its public page. */
    public String page(String id) {
        var url = get(id).json().path("url").asString();
        return url.substring(url.indexOf("/public"));
    }

    public String etag(String id) {
        return get(id).header("ETag");
    }

    public static String path(String id, String sub) {
        return "/api/v1/statements/" + id + "/" + sub;
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    public static String id(Answer answer) {
        return answer.json().path("id").asString();
    }

    public static Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer;
    }
}
