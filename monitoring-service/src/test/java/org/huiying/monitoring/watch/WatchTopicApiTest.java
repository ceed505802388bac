package org.huiying.monitoring.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiying.monitoring.watch.WatchDesk.PATH;
import static org.huiying.monitoring.watch.WatchDesk.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.monitoring.watch.domain.WatchRules;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class WatchTopicApiTest {

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
        WatchDesk.speaksOf(word, "2026-11-23T08:00:00Z", door);
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
}
