package org.huiying.monitoring.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.monitoring.mention.domain.MentionIdentity;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class LabellingApiTest {

    private static final String PATH = "/api/v1/mentions/";

    @Autowired
    private Api door;

    @Autowired
    private MentionIdentity identity;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsTheJudgementAndTheCorrectionApart() {
        var id = posted("护理员夜里不给翻身，家属说了三回没人管");
        var staff = door.as("m", "MONITOR");
        var before = staff.get(PATH + id);
        assertThat(before.json().get("judgements").get("area").get("by").asString())
                .isNotBlank();
        assertThat(before.json().get("correction").isNull()).isTrue();

        var answer = staff.post(
                PATH + id + "/corrections",
                Map.of("area", "CONDUCT", "tones", List.of("ANGER", "COMPLAINT"), "reason", "说的是窗口，电话13800138000"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("post").asString()).isEqualTo("MONITOR");
        assertThat(answer.json().get("after").get("area").asString()).isEqualTo("CONDUCT");
        assertThat(answer.text()).doesNotContain("13800138000");

        var after = staff.get(PATH + id);
        assertThat(after.json().get("judgements")).isEqualTo(before.json().get("judgements"));
        assertThat(after.json().get("area")).isEqualTo(before.json().get("area"));
        assertThat(after.json().get("correction").get("area").asString()).isEqualTo("CONDUCT");
        assertThat(after.json().get("correction").get("negative").asBoolean())
                .isEqualTo(before.json().get("negativity").asDouble() >= 0.5);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        var listed = staff.get(PATH + id + "/corrections").json().get("items");
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.get(0).get("before").get("complaintType").asString())
                .isEqualTo(before.json().get("complaintType").asString());
    }

    @Test
    void theLastCorrectionIsTheSample() {
        var text = "合成一条用来更正的\t信息" + UUID.randomUUID();
        var id = posted(text);
        var staff = door.as("m", "DUTY_OFFICER");
        assertThat(staff.post(PATH + id + "/corrections", Map.of("area", "FUNERAL", "reason", "一"))
                        .status())
                .isEqualTo(201);
        assertThat(staff.post(
                                PATH + id + "/corrections",
                                Map.of("area", "NONE", "complaintType", "NONE", "negative", true, "reason", "二"))
                        .status())
                .isEqualTo(201);
        var samples = door.as("m", "MONITOR").get(PATH + "corrections.tsv");
        assertThat(samples.header("Content-Type")).startsWith("text/tab-separated-values");
        assertThat(samples.text().lines().filter(line -> line.contains(text.replace('\t', ' '))))
                .containsExactly("NONE\tNONE\t1\t-\t" + text.replace('\t', ' '));
        assertThat(door.as("s", "SECTION").get(PATH + "corrections.tsv").status())
                .isEqualTo(403);
    }

    @Test
    void whatIsErasedIsNoSampleAnyMore() {
        var text = "要删除的一条" + UUID.randomUUID();
        var id = posted(text);
        var staff = door.as("m", "MONITOR");
        staff.post(PATH + id + "/corrections", Map.of("area", "FUNERAL", "reason", "错了"));
        staff.delete(PATH + id, "If-Match", staff.get(PATH + id).header("ETag"));
        assertThat(staff.get(PATH + "corrections.tsv").text()).doesNotContain(text);
        assertThat(staff.post(PATH + id + "/corrections", Map.of("area", "MARRIAGE", "reason", "错了"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void refusesWhatSaysNothingKnown() {
        var id = posted("随便说说天气" + UUID.randomUUID());
        var staff = door.as("m", "SECTION");
        var path = PATH + id + "/corrections";
        assertThat(staff.post(path, Map.of("area", "MOON", "reason", "x")).status())
                .isEqualTo(400);
        assertThat(staff.post(path, Map.of("tones", List.of("JOY"), "reason", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(staff.post(path, Map.of("area", "FUNERAL")).status()).isEqualTo(400);
        assertThat(staff.post(PATH + UUID.randomUUID() + "/corrections", Map.of("area", "FUNERAL", "reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(door.as("s", "SPOKESPERSON")
                        .post(path, Map.of("area", "FUNERAL", "reason", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void confirmsWhatStandsByLeavingItOut() {
        var id = posted("机器说得对" + UUID.randomUUID());
        var answer = door.as("m", "MONITOR").post(PATH + id + "/corrections", Map.of("reason", "核对无误"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("after")).isEqualTo(answer.json().get("before"));
    }

    @Test
    void aRepeatedKeyCorrectsOnce() {
        var id = posted("同一个键两次" + UUID.randomUUID());
        var staff = door.as("m", "MONITOR");
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            assertThat(staff.post(
                                    PATH + id + "/corrections",
                                    Map.of("area", "FUNERAL", "reason", "x"),
                                    "Idempotency-Key",
                                    key)
                            .status())
                    .isEqualTo(201);
        }
        assertThat(staff.get(PATH + id + "/corrections").json().get("items").size())
                .isEqualTo(1);
    }

    @Test
    void saysWhy() {
        var id = posted("殡仪馆花篮要价太高，骨灰寄存费也涨了");
        var explained = door.as("m", "SECTION").get(PATH + id + "/explanation").json();
        assertThat(explained.get("area").get("judgement").get("by").asString()).isEqualTo("RULE");
        assertThat(explained.get("area").get("reasons").get(0).get("term").asString())
                .isEqualTo("殡仪馆");
        assertThat(door.as("m", "MONITOR")
                        .get(PATH + UUID.randomUUID() + "/explanation")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void readsMentionsThatWereJudgedByNobodyYet() {
        var id = posted("老的一条" + UUID.randomUUID());
        jdbc.sql("UPDATE mention SET judgements = NULL WHERE mention_id = :id")
                .param("id", id)
                .update();
        var staff = door.as("m", "MONITOR");
        assertThat(staff.get(PATH + id).json().get("judgements").isNull()).isTrue();
        assertThat(staff.post(
                                PATH + id + "/corrections",
                                Map.of("area", "FUNERAL", "tones", List.of("HARM"), "reason", "x"))
                        .status())
                .isEqualTo(201);
    }

    private UUID posted(String text) {
        var external = UUID.randomUUID().toString();
        var item = Map.of(
                "source", "云溪论坛", "externalId", external, "text", text, "publishedAt", "2026-11-23T08:00:00+08:00");
        var answer = door.as(TestIssuer.machine("feeder", "mentions:write"))
                .post("/api/v1/mentions", Map.of("mentions", List.of(item)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return identity.of("云溪论坛", external);
    }
}
