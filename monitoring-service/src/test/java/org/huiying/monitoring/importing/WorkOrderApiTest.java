package org.huiying.monitoring.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The way back to the system that sent a work order. */
@ServiceTest
class WorkOrderApiTest {

    private static final String PATH = "/api/v1/imports/work-orders/";

    @Autowired
    private Api door;

    @Autowired
    private JdbcClient jdbc;

    private Api api;

    @BeforeEach
    void asFeeder() {
        api = door.as(TestIssuer.machine("feeder", "mentions:write"));
    }

    @Test
    void tellsHowAWorkOrderGoesFromReceivedToItsMatter() {
        var plain = UUID.randomUUID().toString();
        var serious = UUID.randomUUID().toString();
        bringIn(plain, "门口的桂花开了");
        bringIn(serious, "青禾镇敬老院护工打老人，骨折送医，家属要求严查，来电人王桂花13911112222");
        assertThat(outcome(plain).get("state").asString()).isEqualTo("RECEIVED");
        assertThat(outcome(plain).get("incidentNumber").isNull()).isTrue();
        var registered = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> outcome(serious),
                        one -> one.get("state").asString().matches("REGISTERED|VERIFIED|IN_RESPONSE"));
        assertThat(registered.get("incidentNumber").asString()).startsWith("MZ-");
        assertThat(registered.get("area").asString()).isEqualTo("ELDERLY_CARE");
        assertThat(registered.toString()).doesNotContain("王桂花", "1391111", "护工", "敬老院");
    }

    @Test
    void followsTheDecisionsAboutTheMatter() {
        var number = UUID.randomUUID().toString();
        bringIn(number, "东陂镇低保公示名单上身份证号没打码，个人信息谁都能看到，民政局管不管");
        var incident = await().atMost(Duration.ofSeconds(30))
                .until(() -> outcome(number), one -> one.get("incidentNumber").isString())
                .get("incidentNumber")
                .asString();
        set(incident, "status = 'VERIFIED'");
        assertThat(outcome(number).get("state").asString()).isIn("VERIFIED", "IN_RESPONSE");
        set(incident, "status = 'DISMISSED', reason = '种子理由'");
        var dismissed = outcome(number);
        assertThat(dismissed.get("state").asString()).isEqualTo("DISMISSED");
        assertThat(dismissed.toString()).doesNotContain("种子理由");
    }

    @Test
    void knowsAWorkOrderAfterItsMentionHasLeft() {
        var number = UUID.randomUUID().toString();
        var text = "隔壁院子里的银杏黄了";
        bringIn(number, text);
        assertThat(jdbc.sql("DELETE FROM mention WHERE body LIKE '%' || :text")
                        .param("text", text)
                        .update())
                .isEqualTo(1);
        assertThat(outcome(number).get("state").asString()).isEqualTo("RECEIVED");
        assertThat(bringIn(number, text)).isEqualTo("0 0 1 0");
        assertThat(bringIn(number, text + "又落了")).isEqualTo("1 0 0 0");
    }

    @Test
    void answersForWhatWasSentAsAMentionToo() {
        var number = UUID.randomUUID().toString();
        var mention = Map.of(
                "source", "网上信访", "externalId", number, "text", "门口的桂花开了", "publishedAt", "2026-11-23T00:00:00Z");
        assertThat(api.post("/api/v1/mentions", Map.of("mentions", new Object[] {mention}))
                        .status())
                .isEqualTo(202);
        assertThat(api.get(PATH + number + "?source=%E7%BD%91%E4%B8%8A%E4%BF%A1%E8%AE%BF")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("RECEIVED");
        assertThat(api.get(PATH + number).status()).isEqualTo(404);
    }

    @Test
    void isForWhoMaySend() {
        var path = PATH + UUID.randomUUID();
        assertThat(door.get(path).status()).isEqualTo(401);
        assertThat(door.as(TestIssuer.machine("other", "escalations:read"))
                        .get(path)
                        .status())
                .isEqualTo(403);
        assertThat(door.as("office", "OFFICE").get(path).status()).isEqualTo(404);
    }

    private void set(String incidentNumber, String change) {
        jdbc.sql("UPDATE opinion SET " + change + " WHERE number = :number")
                .param("number", incidentNumber)
                .update();
    }

    private JsonNode outcome(String number) {
        var answer = api.get(PATH + number);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String bringIn(String number, String text) {
        var csv = "工单编号,诉求内容,受理时间\n" + number + "," + text + ",2026-11-23 08:00\n";
        return Uploads.counts(Uploads.finished(api, Uploads.post(api, csv.getBytes(StandardCharsets.UTF_8))));
    }
}
