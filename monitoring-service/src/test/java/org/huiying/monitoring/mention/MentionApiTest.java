package org.huiying.monitoring.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.mention.MentionFixtures.HARM;
import static org.huiying.monitoring.mention.MentionFixtures.aBatch;
import static org.huiying.monitoring.mention.MentionFixtures.anId;
import static org.huiying.monitoring.mention.MentionFixtures.anItem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.contracts.monitoring.MentionEvent.MentionErased;
import org.huiying.contracts.monitoring.MentionEvent.MentionMeasured;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class MentionApiTest {

    private static final String PATH = "/api/v1/mentions";

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    private Api api;

    @BeforeEach
    void asFeeder() {
        api = door.as(TestIssuer.machine("feeder", "mentions:write"));
    }

    @Test
    void announcesAMatchedMention() {
        var id = anId();
        var answer = api.post(PATH, aBatch(anItem(id, HARM, "views", 120)));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text()).isEqualTo("{\"accepted\":1,\"measured\":0,\"repeated\":0,\"rejected\":[]}");
        var mention =
                scenario.await(MentionCollected.class, event -> event.counters().views() == 120);
        assertThat(mention.area()).isEqualTo(Area.ELDERLY_CARE);
        assertThat(mention.township()).isEqualTo("青禾镇");
        assertThat(mention.institutions()).containsExactly("青禾镇敬老院");
        assertThat(mention.subject()).isEqualTo(Subject.HARM);
        assertThat(mention.matches())
                .first()
                .satisfies(match -> assertThat(match.hits())
                        .allSatisfy(hit -> assertThat(mention.text().startsWith(hit.term(), hit.offset()))
                                .isTrue()));
        assertThat(mention.rulesVersion()).isPositive();
    }

    @Test
    void keepsAnUnmatchedMentionToItself() {
        var id = anId();
        api.post(PATH, aBatch(anItem(id, "今天的晚霞真好看" + id)));
        assertThat(text(id)).contains("晚霞");
        assertThat(scenario.all(MentionCollected.class))
                .noneMatch(event -> event.text().contains("晚霞"));
    }

    @Test
    void countsTruthfullyWithinOneBatch() {
        var id = anId();
        var answer = api.post(
                PATH,
                aBatch(
                        anItem(id, HARM, "likes", 1),
                        anItem(id, HARM, "likes", 1),
                        anItem(id, HARM, "likes", 2),
                        anItem(id, HARM),
                        anItem(anId(), HARM, "views", -1)));
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(1);
        assertThat(answer.json().get("repeated").asInt()).isEqualTo(2);
        assertThat(answer.json().get("measured").asInt()).isEqualTo(1);
        assertThat(answer.json().get("rejected").size()).isEqualTo(1);
        var event = scenario.await(
                MentionMeasured.class, measured -> measured.counters().likes() == 2);
        assertThat(event.area()).isEqualTo(Area.ELDERLY_CARE);
    }

    @Test
    void tellsMeasurementsFromRepeats() {
        var id = anId();
        api.post(PATH, aBatch(anItem(id, HARM, "views", 5)));
        assertThat(counts(api.post(PATH, aBatch(anItem(id, HARM, "views", 5))))).containsExactly(0, 0, 1);
        assertThat(counts(api.post(PATH, aBatch(anItem(id, HARM, "views", 6))))).containsExactly(0, 1, 0);
        assertThat(counts(api.post(PATH, aBatch(anItem(id, HARM))))).containsExactly(0, 0, 1);
    }

    @Test
    void keepsTheFirstTextWhateverIsWrittenLater() {
        var id = anId();
        api.post(PATH, aBatch(anItem(id, HARM)));
        assertThat(counts(api.post(PATH, aBatch(anItem(id, HARM + "（已改）"))))).containsExactly(0, 1, 0);
        assertThat(counts(api.post(PATH, aBatch(anItem(id, HARM + "（已改）"))))).containsExactly(0, 0, 1);
        assertThat(text(id)).isEqualTo(HARM);
    }

    @Test
    void neverStoresWhoWroteIt() {
        var id = anId();
        var item = new HashMap<>(anItem(id, HARM + "，我叫王桂花，电话13800138000"));
        item.put("authorKey", "seeded-author-key-77");
        item.put("author", "种子昵称甲");
        item.put("nickname", Map.of("name", "种子昵称甲"));
        item.put("userId", 7788991);
        item.put("avatar", "https://cdn.example/seeded-avatar.png");
        item.put("profile", List.of("种子昵称甲"));
        item.put("url", "https://example.cn/u/7788991/post/5?uid=7788991&id=5");
        item.put("title", "王桂花的遭遇");
        assertThat(counts(api.post(PATH, aBatch(item)))).containsExactly(1, 0, 0);
        var row = jdbc.sql("SELECT mention::text FROM mention WHERE mention_id = :id")
                .param("id", mentionId(id))
                .query(String.class)
                .single();
        var sent = scenario.awaitSeen(
                MentionCollected.class, event -> event.mentionId().equals(mentionId(id)));
        for (var secret : List.of("seeded", "种子昵称甲", "7788991", "王桂花", "13800138000")) {
            assertThat(row).doesNotContain(secret);
            assertThat(sent.raw().toString() + new String(sent.raw().value(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain(secret);
        }
        assertThat(sent.body().authorHash()).hasSize(16);
        assertThat(sent.body().url()).isEqualTo("https://example.cn/post/5?id=5");
    }

    @Test
    void theSameAuthorHasTheSameHash() {
        var first = anId();
        var second = anId();
        api.post(PATH, aBatch(anItem(first, HARM, "authorKey", "x1"), anItem(second, HARM, "authorKey", "x1")));
        var hashes = jdbc.sql("SELECT DISTINCT author_hash FROM mention WHERE mention_id IN (:ids)")
                .param("ids", List.of(mentionId(first), mentionId(second)))
                .query(String.class)
                .list();
        assertThat(hashes).hasSize(1);
    }

    @Test
    void rejectsBadItemsOneByOne() {
        var long_ = "长".repeat(20_001);
        var good = anId();
        var body = Map.of(
                "mentions",
                List.of(
                        anItem(good, HARM),
                        "text",
                        without("source"),
                        without("externalId"),
                        without("text"),
                        without("publishedAt"),
                        anItem(anId(), HARM, "publishedAt", "yesterday"),
                        anItem(anId(), HARM, "publishedAt", "2999-01-01T00:00:00Z"),
                        anItem(anId(), HARM, "mediaLevel", "GALAXY"),
                        anItem(anId(), HARM, "sourceType", 5),
                        anItem(anId(), HARM, "likes", "many"),
                        anItem(anId(), long_),
                        anItem(anId(), HARM, "title", List.of())));
        var answer = api.post(PATH, body);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(counts(answer)).containsExactly(1, 0, 0);
        var rejected = answer.json().get("rejected");
        var codes = new ArrayList<String>();
        rejected.forEach(one ->
                codes.add(one.get("index").asInt() + " " + one.get("code").asString()));
        assertThat(codes)
                .containsExactly(
                        "1 item-not-an-object",
                        "2 field-missing",
                        "3 field-missing",
                        "4 field-missing",
                        "5 field-missing",
                        "6 field-wrong-type",
                        "7 published-at-out-of-range",
                        "8 field-unknown-value",
                        "9 field-wrong-type",
                        "10 field-wrong-type",
                        "11 field-too-long",
                        "12 field-wrong-type");
        rejected.forEach(
                one -> assertThat(one.get("detail").asString()).isNotBlank().doesNotContain("{"));
        assertThat(rejected.get(1).get("detail").asString()).isEqualTo("缺少必填字段 source。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"mentions\":{}}",
                "{\"mentions\":[]}",
                "{\"mentions\":[1]",
                "\"x\"",
                "nonsense"
            })
    void refusesABodyThatIsNoBatch(String body) {
        var answer = api.post(PATH, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isNotBlank();
    }

    @Test
    void refusesBrokenUtf8AndFlagsThatAreNone() {
        assertThat(api.post(PATH, new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'})
                        .status())
                .isEqualTo(400);
        assertThat(api.post(PATH, Map.of("mentions", List.of(anItem(anId(), HARM)), "exercise", "yes"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesTooManyAndTooMuch() {
        var items = new ArrayList<Object>();
        for (var i = 0; i < 1001; i++) {
            items.add(anItem("many-" + i, "无关"));
        }
        assertThat(api.post(PATH, Map.of("mentions", items)).status()).isEqualTo(413);
        assertThat(api.post(PATH, new byte[20_000_000]).status()).isEqualTo(413);
    }

    @Test
    void takesLinesAndRejectsTheBrokenOnes() {
        var first = anId();
        var lines = """
                {"source":"短视频","externalId":"%s","text":"%s","publishedAt":"2026-11-23T08:00:00Z"}

                {broken
                {"source":"短视频","externalId":"%s","title":"只有标题","publishedAt":"2026-11-23T08:00:00Z"}
                """.formatted(first, HARM, anId());
        var answer = api.post(PATH + "?exercise=true", lines, "Content-Type", "application/x-ndjson");
        assertThat(counts(answer)).containsExactly(2, 0, 0);
        assertThat(answer.json().get("rejected").get(0).get("index").asInt()).isEqualTo(1);
        assertThat(scenario.await(
                                MentionCollected.class, event -> event.source().equals("短视频"))
                        .exercise())
                .isTrue();
    }

    @Test
    void admitsMonitorsAndFeedersOnly() {
        var batch = aBatch(anItem(anId(), HARM));
        assertThat(door.post(PATH, batch).status()).isEqualTo(401);
        assertThat(door.as("sec", "SECTION").post(PATH, batch).status()).isEqualTo(403);
        assertThat(door.as("m", "MONITOR").post(PATH, batch).status()).isEqualTo(202);
        assertThat(api.get(PATH).status()).isEqualTo(403);
        assertThat(api.post(PATH, "x", "Content-Type", "text/plain").status()).isEqualTo(415);
    }

    @Test
    void repeatsItsAnswerForARepeatedKey() {
        var batch = aBatch(anItem(anId(), HARM));
        var key = anId();
        var first = api.post(PATH, batch, "Idempotency-Key", key);
        var second = api.post(PATH, batch, "Idempotency-Key", key);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(counts(second)).containsExactly(1, 0, 0);
    }

    @Test
    void listsInPagesForStaff() {
        var source = "列表" + anId();
        for (var i = 0; i < 5; i++) {
            api.post(PATH, aBatch(anItem("list-" + i, HARM, "source", source)));
        }
        var staff = door.as("m", "MONITOR");
        var seen = new ArrayList<String>();
        var path = PATH + "?limit=2&matched=true&area=ELDERLY_CARE";
        var page = staff.get(path).json();
        for (var rounds = 0; rounds < 200; rounds++) {
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            if (page.get("nextCursor").isNull()) {
                break;
            }
            page = staff.get(path + "&after=" + page.get("nextCursor").asString())
                    .json();
        }
        assertThat(seen).doesNotHaveDuplicates();
        for (var i = 0; i < 5; i++) {
            assertThat(seen).contains(identity.of(source, "list-" + i).toString());
        }
        assertThat(staff.get(PATH + "?after=rubbish").status()).isEqualTo(400);
        assertThat(staff.get(PATH + "?limit=0").status()).isEqualTo(400);
        assertThat(staff.get(PATH + "?area=MOON").status()).isEqualTo(400);
    }

    @Test
    void erasesForGood() {
        var id = anId();
        api.post(PATH, aBatch(anItem(id, HARM + "待删除")));
        var collected = scenario.await(
                MentionCollected.class, event -> event.mentionId().equals(mentionId(id)));
        var staff = door.as("m", "MONITOR");
        var path = PATH + "/" + mentionId(id);
        var etag = staff.get(path).header("ETag");
        assertThat(staff.delete(path).status()).isEqualTo(428);
        assertThat(staff.delete(path, "If-Match", "\"99\"").status()).isEqualTo(412);
        assertThat(staff.delete(PATH + "/" + UUID.randomUUID(), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(door.as("s", "SECTION").delete(path, "If-Match", etag).status())
                .isEqualTo(403);
        assertThat(staff.delete(path, "If-Match", etag).status()).isEqualTo(204);
        assertThat(scenario.await(
                                MentionErased.class, event -> event.mentionId().equals(collected.mentionId()))
                        .area())
                .isEqualTo(collected.area());
        assertThat(counts(api.post(PATH, aBatch(anItem(id, HARM + "待删除", "views", 9)))))
                .containsExactly(0, 0, 1);
        assertThat(text(id)).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM outbox_sent WHERE payload LIKE '%待删除%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Autowired
    private org.huiying.monitoring.mention.domain.MentionIdentity identity;

    private UUID mentionId(String externalId) {
        return identity.of("云溪论坛", externalId);
    }

    private String text(String externalId) {
        return jdbc.sql("SELECT body FROM mention WHERE mention_id = :id")
                .param("id", mentionId(externalId))
                .query(String.class)
                .single();
    }

    private static Map<String, Object> without(String field) {
        var item = anItem(anId(), HARM);
        item.remove(field);
        return item;
    }

    private static List<Integer> counts(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        var json = answer.json();
        return List.of(
                json.get("accepted").asInt(),
                json.get("measured").asInt(),
                json.get("repeated").asInt());
    }
}
