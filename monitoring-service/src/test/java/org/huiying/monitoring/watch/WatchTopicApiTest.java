package org.huiying.monitoring.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.monitoring.watch.domain.WatchRules;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class WatchTopicApiTest {

    private static final String PATH = "/api/v1/watch-topics";

    @Autowired
    private Api door;

    @Autowired
    private WatchRules rules;

    private Api api;

    @BeforeEach
    void asSection() {
        api = door.as("section", "SECTION");
    }

    @Test
    void comesWithTopicsForEveryArea() {
        assertThat(api.get(PATH + "?limit=200").json().get("items").size()).isGreaterThan(30);
        assertThat(rules.current().version()).isPositive();
    }

    @Test
    void aNewTopicIsInForceSoonAndRaisesTheVersion() {
        var before = rules.current().version();
        var word = "独角兽" + UUID.randomUUID();
        var created = api.post(PATH, topic("新方案" + word.hashCode(), Map.of("must", List.of(word))));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("Location")).startsWith(PATH);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !rules.current().match("看见" + word).isEmpty());
        assertThat(rules.current().version()).isGreaterThan(before);
    }

    @Test
    void isReplacedUnderItsVersionOnly() {
        var created = api.post(PATH, topic("换方案", Map.of("any", List.of("甲"))));
        var path = PATH + "/" + created.json().get("id").asString();
        var next = topic("换方案二", Map.of("any", List.of("乙"), "enabled", false));
        assertThat(api.put(path, next).status()).isEqualTo(428);
        assertThat(api.put(path, next, "If-Match", "\"7\"").status()).isEqualTo(412);
        assertThat(api.put(PATH + "/" + UUID.randomUUID(), next, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        var replaced = api.put(path, next, "If-Match", "\"1\"");
        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"2\"");
        assertThat(api.get(path).json().get("name").asString()).isEqualTo("换方案二");
        assertThat(api.post(PATH, topic("换方案二", Map.of("any", List.of("乙")))).status())
                .isEqualTo(409);
    }

    @Test
    void isPutToSleepUntilADateAndWoken() {
        var created = api.post(PATH, topic("睡方案" + UUID.randomUUID(), Map.of("any", List.of("甲"))));
        var path = created.header("Location");
        var until = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);
        var sleep = Map.of("until", until.toString(), "reason", "已通报，热度回落");
        assertThat(api.post(path + "/snooze", sleep).status()).isEqualTo(428);
        assertThat(api.post(path + "/snooze", sleep, "If-Match", "\"9\"").status())
                .isEqualTo(412);
        var slept = api.post(path + "/snooze", sleep, "If-Match", "\"1\"");
        assertThat(slept.status()).as(slept.text()).isEqualTo(200);
        assertThat(slept.header("ETag")).isEqualTo("\"2\"");
        assertThat(api.get(path).json().at("/snooze/reason").asString()).isEqualTo("已通报，热度回落");
        assertThat(Instant.parse(api.get(path).json().at("/snooze/until").asString()))
                .isEqualTo(until);

        var renamed = topic("睡方案" + UUID.randomUUID(), Map.of("any", List.of("甲")));
        assertThat(api.put(path, renamed, "If-Match", "\"2\"")
                        .json()
                        .at("/snooze/reason")
                        .asString())
                .as("changing what it watches does not wake it")
                .isEqualTo("已通报，热度回落");
        var woken = api.delete(path + "/snooze", "If-Match", "\"3\"");
        assertThat(woken.status()).as(woken.text()).isEqualTo(200);
        assertThat(woken.json().at("/snooze").isNull()).isTrue();
        assertThat(api.delete(path + "/snooze", "If-Match", "\"4\"")
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("watch-topic-not-snoozed");
    }

    @ParameterizedTest
    @CsvSource({"-1, snooze-in-the-past", "91, snooze-too-long"})
    void sleepsNeitherInThePastNorForLong(int days, String code) {
        var created = api.post(PATH, topic("长睡" + UUID.randomUUID(), Map.of("any", List.of("甲"))));
        var sleep = Map.of("until", Instant.now().plus(Duration.ofDays(days)).toString(), "reason", "试");
        var answer = api.post(created.header("Location") + "/snooze", sleep, "If-Match", "\"1\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    @Test
    void aMentionOfASleepingTopicIsKeptWithTheReasonWhyItRaisesNothing() {
        var word = "睡着的词" + UUID.randomUUID().toString().chars().sum();
        var body = topic("睡着" + word, Map.of("must", List.of(word)));
        var created = api.post(PATH, body);
        var until = Instant.now().plus(Duration.ofDays(1)).toString();
        api.post(created.header("Location") + "/snooze", Map.of("until", until, "reason", "试"), "If-Match", "\"1\"");
        var id = created.json().get("id").asString();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> rules.current().match("看见" + word).stream()
                        .anyMatch(match -> match.topicId().toString().equals(id) && match.version() == 2));
        var mention = Map.of(
                "source",
                "论坛",
                "externalId",
                word,
                "text",
                "有人说起" + word + "的事",
                "publishedAt",
                Instant.now().toString());
        door.as(TestIssuer.machine("feeder", "mentions:write"))
                .post("/api/v1/mentions", Map.of("mentions", List.of(mention)));
        var kept = api.get("/api/v1/mentions?limit=200")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("text").asString("").contains(word))
                .findFirst()
                .orElseThrow();
        assertThat(kept.get("matched").asBoolean()).isTrue();
        assertThat(kept.at("/matches/0/raise/mode").asString()).isEqualTo("SNOOZED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                                   | 400
            nonsense                                                                                             | 400
            {"name":"","area":"FUNERAL","must":["a"],"raise":{"mode":"FIRST_MATCH"}}                             | 400
            {"name":"x1","area":"MOON","must":["a"],"raise":{"mode":"FIRST_MATCH"}}                              | 400
            {"name":"x2","area":"FUNERAL","must":"a","raise":{"mode":"FIRST_MATCH"}}                             | 400
            {"name":"x3","area":"FUNERAL","must":["a"],"raise":{"mode":"COUNT","count":0}}                       | 400
            {"name":"x4","area":"FUNERAL","must":[""],"raise":{"mode":"FIRST_MATCH"}}                            | 400
            {"name":"x5","area":"FUNERAL","must":[null],"raise":{"mode":"FIRST_MATCH"}}                          | 400
            {"name":"x6","area":"FUNERAL","near":[{"words":["a"],"within":3}],"raise":{"mode":"FIRST_MATCH"}}    | 400
            {"name":"x7","area":"FUNERAL","near":[null],"raise":{"mode":"FIRST_MATCH"}}                          | 400
            {"name":"x8","area":"FUNERAL","must":["a"],"person":"x","raise":{"mode":"FIRST_MATCH"}}              | 400
            {"name":"y3","area":"FUNERAL","must":["a"],"raise":{"mode":"SNOOZED"}}                               | 400
            {"name":"x9","area":"FUNERAL","exclude":["a"],"raise":{"mode":"FIRST_MATCH"}}                        | 422
            {"name":"y1","area":"FUNERAL","regex":["("],"raise":{"mode":"FIRST_MATCH"}}                          | 422
            {"name":"y2","area":"FUNERAL","regex":["a*"],"raise":{"mode":"FIRST_MATCH"}}                         | 422
            """)
    void refusesWhatIsNoTopic(String body, int status) {
        var answer = api.post(PATH, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @Test
    void isTriedOnHistory() {
        var word = "试用词" + UUID.randomUUID().toString().substring(0, 8);
        var mention = Map.of(
                "source",
                "论坛",
                "externalId",
                word,
                "text",
                "有人说起" + word + "的事",
                "publishedAt",
                "2026-11-23T08:00:00Z");
        door.as(TestIssuer.machine("feeder", "mentions:write"))
                .post("/api/v1/mentions", Map.of("mentions", List.of(mention)));
        var id = api.post(PATH, topic("试用" + word, Map.of("must", List.of("别的词"))))
                .json()
                .get("id")
                .asString();
        var stored = api.post(PATH + "/" + id + "/trial", "{}").json();
        assertThat(stored.get("matched").asInt()).isZero();
        assertThat(stored.get("complete").asBoolean()).isTrue();
        var draft = Map.of("days", 1, "draft", topic("试用" + word, Map.of("must", List.of(word))));
        var tried = api.post(PATH + "/" + id + "/trial", draft).json();
        assertThat(tried.get("matched").asInt()).isEqualTo(1);
        assertThat(tried.get("hits").get(0).get("excerpt").asString()).contains(word);
        assertThat(api.post(PATH + "/" + UUID.randomUUID() + "/trial", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void onlySectionsAndMonitorsChangeTopics() {
        var body = topic("无权", Map.of("any", List.of("甲")));
        assertThat(door.post(PATH, body).status()).isEqualTo(401);
        assertThat(door.as("l", "LEGAL_REVIEWER").post(PATH, body).status()).isEqualTo(403);
        assertThat(door.as("l", "LEGAL_REVIEWER").get(PATH).status()).isEqualTo(200);
        assertThat(door.as("c", "COUNTY_PROPAGANDA").get(PATH).status()).isEqualTo(403);
    }

    private static Map<String, Object> topic(String name, Map<String, Object> rule) {
        var topic = new HashMap<String, Object>(rule);
        topic.put("name", name);
        topic.put("area", "FUNERAL");
        topic.put("raise", Map.of("mode", "COUNT", "count", 2, "distinctAuthors", 1, "withinMinutes", 60));
        return topic;
    }
}
