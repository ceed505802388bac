package org.huiying.monitoring.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class WarningRuleApiTest {

    private static final String PATH = "/api/v1/warning-rules";

    @Autowired
    private Api door;

    private Api api;

    @BeforeEach
    void asSection() {
        api = door.as("section", "SECTION");
    }

    @Test
    void comesWithRules() {
        var shipped = api.get(PATH + "?limit=200").text();
        assertThat(shipped).contains("省级以上媒体介入", "一小时内十条", "半小时内翻倍", "养老服务危险词", "儿童福利危险词");
        assertThat(api.get(PATH + "?area=FUNERAL&limit=200").text())
                .contains("一小时内十条")
                .doesNotContain("养老服务危险词");
    }

    @Test
    void isReplacedAndRemovedUnderItsVersionOnly() {
        var created = api.post(PATH, rule("换规则", 5));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        var path = created.header("Location");
        assertThat(api.put(path, rule("换规则", 6)).status()).isEqualTo(428);
        assertThat(api.put(path, rule("换规则", 6), "If-Match", "\"7\"").status()).isEqualTo(412);
        assertThat(api.put(PATH + "/" + UUID.randomUUID(), rule("x", 6), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        var replaced = api.put(path, rule("换规则", 6), "If-Match", "\"1\"");
        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"2\"");
        assertThat(api.get(path).json().at("/volume/mentions").asInt()).isEqualTo(6);
        refused(api.post(PATH, rule("换规则", 6)), 409, "warning-rule-name-taken");
        assertThat(api.delete(path, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(api.delete(path, "If-Match", "\"2\"").status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.post(path + "/trial", Map.of()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                          | 400
            nonsense                                                    | 400
            {"name":"","words":["a"]}                                   | 400
            {"name":"w1","area":"MOON","words":["a"]}                   | 400
            {"name":"w2","words":[null]}                                | 400
            {"name":"w3","volume":{"mentions":0,"withinMinutes":60}}    | 400
            {"name":"w4","volume":{"mentions":3}}                       | 400
            {"name":"w5","speed":{"factor":1,"withinMinutes":30}}       | 400
            {"name":"w6","words":["a"],"author":"x"}                    | 400
            {"name":"w7","minMediaLevel":"GALAXY"}                      | 400
            {"name":"w8","area":"FUNERAL","complaintTypes":["REPORT"]}  | 422
            {"name":"w9"}                                               | 422
            """)
    void refusesWhatIsNoRule(String body, int status) {
        var answer = api.post(PATH, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.json().path("code").asString()).isEqualTo("warning-rule-asks-nothing");
            refused(api.post(PATH + "/trial", "{\"rule\":" + body + "}"), 422, "warning-rule-asks-nothing");
        }
    }

    @Test
    void refusesAWordOfWhichNothingIsLeft() {
        var body = Map.of("name", "空词", "words", List.of("死亡", "\u200b"));
        refused(api.post(PATH, body), 422, "warning-rule-word-empty");
        refused(api.post(PATH + "/trial", Map.of("rule", body)), 422, "warning-rule-word-empty");
    }

    @Test
    void onlySectionsAndMonitorsChangeRules() {
        assertThat(door.post(PATH, rule("无权", 5)).status()).isEqualTo(401);
        assertThat(door.as("l", "LEGAL_REVIEWER").post(PATH, rule("无权", 5)).status())
                .isEqualTo(403);
        assertThat(door.as("l", "LEGAL_REVIEWER").get(PATH).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/opinions/" + UUID.randomUUID() + "/warnings")
                        .status())
                .isEqualTo(404);
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    private static Map<String, Object> rule(String name, int mentions) {
        return Map.of(
                "name",
                name,
                "complaintTypes",
                List.of("REPORT"),
                "volume",
                Map.of("mentions", mentions, "withinMinutes", 60));
    }
}
