package org.huiying.acceptance.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiying.acceptance.privacy.FeedServer;
import org.huiying.acceptance.stack.Answer;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.acceptance.stack.Until;
import org.junit.jupiter.api.Test;

/** What this system refuses on principle, told by its code. */
class NamedRefusalsTest {

    private static final String GOOD = "云溪县民政局获悉有关反映后，正在核查有关情况，下次通报时间为11月30日前。咨询电话12345。";
    private static final String EVIL_FEED = """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY outside SYSTEM "{here}/secret">]>
            <rss version="2.0"><channel><title>t</title><link>http://example.cn</link><description>d</description>
            <item><title>&outside;</title><guid>evil</guid><description>敬老院打人 &outside;</description></item>
            </channel></rss>
            """;

    private final RunningStack stack = RunningStack.get();

    @Test
    void theAuthorDoesNotApprove() {
        var matter = Matter.graded(stack, "作者不能自签", "IV", "GENERAL", "office-head");
        var path = submitted(matter, "section-head", GOOD);

        refused(approve(matter, "section-head", path, sha(path)), 403, "author-never-approves");
        assertThat(stack.as("office").get(path).field("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void aChangedTextLosesItsApprovals() {
        var matter = Matter.graded(stack, "改动即失签", "IV", "GENERAL", "office-head");
        var path = submitted(matter, "responder", GOOD);
        var approved = sha(path);
        approve(matter, "section-head", path, approved).expect(201);
        matter.upToDate("responder", path)
                .post(path + "/versions", Map.of("title", "情况说明", "body", GOOD + "补充一句。"))
                .expect(201);

        refused(approve(matter, "section-head", path, approved), 422, "other-text");
        refused(approve(matter, "office-head", path, sha(path)), 403, "not-your-step");
        var publication = matter.upToDate("spokesperson", path)
                .post(path + "/publications", Map.of("channels", List.of("WEBSITE")));
        refused(publication, 409, "illegal-transition");
    }

    @Test
    void anIdNumberIsNotPublished() {
        var matter = Matter.graded(stack, "证件号不得公开", "IV", "GENERAL", "office-head");
        var draft = matter.drafted("responder", GOOD + "当事人证件号330212198803127564。");
        var path = "/api/v1/statements/" + draft.field("id");

        var refusal = matter.upToDate("responder", path).post(path + "/submission", Map.of());
        refused(refusal, 422, "text-not-allowed");
        assertThat(refusal.text()).doesNotContain("330212198803127564");
        assertThat(stack.as("office").get(path).field("state")).isEqualTo("DRAFT");
    }

    @Test
    void gradeTwoIsNotDecidedWithoutTheUpperLevelsView() {
        var matter = Matter.graded(stack, "二级须上级意见", "II", "MAJOR", "head");
        var opened = Until.there(
                "the consultation",
                Duration.ofSeconds(30),
                () -> Optional.of(stack.as("office")
                        .post(matter.path("/consultations"), Map.of("departments", List.of("公安局")))
                        .expect(201)));
        var path = "/api/v1/consultations/" + opened.field("id");
        matter.upToDate("office", path)
                .post(path + "/department-views", Map.of("department", "公安局", "view", "未发现违法"))
                .expect(201);

        var decision = matter.upToDate("office", path)
                .post(path + "/decision", Map.of("decision", "公开回应", "agreedLine", "如实通报"));
        refused(decision, 422, "upper-level-view-missing");
        assertThat(stack.as("office").get(path).json().path("decision").isObject())
                .isFalse();
    }

    @Test
    void nothingIsClosedWithoutAReview() {
        var matter = Matter.graded(stack, "未复盘不得办结", "IV", "GENERAL", "office-head");

        var closure = matter.upToDate("office-head", matter.path("")).post(matter.path("/closure"), Map.of());
        refused(closure, 409, "illegal-transition"); // after calm, which takes days: review-incomplete
        assertThat(stack.as("office").get(matter.path("")).field("state")).isNotEqualTo("CLOSED");
    }

    @Test
    void aFeedWithAnExternalEntityIsNotRead() throws Exception {
        try (var website = new FeedServer(EVIL_FEED)) {
            var monitor = stack.as("monitor");
            var source = monitor.post(
                            "/api/v1/sources",
                            Map.of(
                                    "name",
                                    "evil " + UUID.randomUUID(),
                                    "kind",
                                    "RSS",
                                    "url",
                                    website.address() + "/feed.xml",
                                    "mediaLevel",
                                    "SOCIAL",
                                    "sourceType",
                                    "FORUM",
                                    "intervalSeconds",
                                    604_800))
                    .expect(201);
            var path = "/api/v1/sources/" + source.field("id");
            Until.so(
                    "the feed to be refused",
                    Duration.ofSeconds(30),
                    () -> monitor.get(path)
                            .json()
                            .at("/health/lastError/code")
                            .asString("")
                            .equals("feed-doctype"));

            assertThat(website.asked()).containsOnly("/feed.xml");
            assertThat(monitor.get(path).json().at("/health/newMentions").asInt(-1))
                    .isZero();
            monitor.ifMatch(monitor.get(path).etag()).delete(path).expect(204);
        }
    }

    private String submitted(Matter matter, String author, String body) {
        var path = "/api/v1/statements/" + matter.drafted(author, body).field("id");
        matter.upToDate(author, path).post(path + "/submission", Map.of()).expect(200);
        return path;
    }

    private String sha(String statement) {
        return stack.as("office").get(statement).expect(200).field("contentSha256");
    }

    private static Answer approve(Matter matter, String account, String path, String sha) {
        return matter.upToDate(account, path)
                .post(path + "/reviews", Map.of("decision", "APPROVE", "contentSha256", sha));
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.field("code")).isEqualTo(code);
        Attempt.Outcome.isProblem(answer);
    }
}
