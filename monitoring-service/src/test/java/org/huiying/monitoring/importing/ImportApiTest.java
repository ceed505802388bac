package org.huiying.monitoring.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.importing.Uploads.HEADING;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ImportApiTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

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
    void bringsInAHotlineExportInGb18030WithoutItsCallers() {
        var number = UUID.randomUUID().toString();
        var csv = HEADING
                + number + "-1,敬老院问题,种子来电人,13911112222,\"敬老院护工打老人，骨折送医，\n联系人：王桂花\",2026-11-23 08:00:00,青禾\n"
                + number + "-2,低保,种子来电人,13911112222,我家低保年审后被取消没人告诉原因,2026/11/22 9:05,柳桥镇\n";
        var done = finished(post(csv.getBytes(GB18030)));
        assertThat(counts(done)).isEqualTo("2 0 0 0");
        assertThat(done.get("progress").get("done").asInt()).isEqualTo(2);
        var mention = scenario.await(
                MentionCollected.class,
                event -> "敬老院问题".equals(event.title()) && event.sourceType() == SourceType.HOTLINE);
        assertThat(mention.township()).isEqualTo("青禾镇");
        assertThat(mention.publishedAt()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(mention.text()).contains("〔姓名〕");
        for (var table :
                new String[] {"mention", "import_row", "import_job", "outbox_sent", "outbox_event", "audit_entry"}) {
            assertThat(jdbc.sql("SELECT string_agg(t::text, ' ') FROM " + table + " t")
                            .query(String.class)
                            .optional()
                            .orElse(""))
                    .as(table)
                    .doesNotContain("种子来电人", "13911112222", "王桂花");
        }
    }

    @Test
    void isIdempotentByWorkOrderNumber() {
        var number = UUID.randomUUID().toString();
        var csv = ("\uFEFF" + HEADING + number + ",题,,,殡仪馆乱收费太贵,2026-11-23 08:00,\n" + number
                        + ",题,,,殡仪馆乱收费太贵,2026-11-23 08:00,\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(counts(finished(post(csv)))).isEqualTo("1 0 1 0");
        assertThat(counts(finished(post(csv)))).isEqualTo("0 0 2 0");
    }

    @Test
    void takesAnotherTextForAWorkOrderAsAMeasurement() {
        var number = UUID.randomUUID().toString();
        var csv = HEADING + number + ",题,,,门口的桂花%s,2026-11-23,\n";
        assertThat(counts(finished(post(csv.formatted("开了").getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("1 0 0 0");
        var changed = csv.formatted("又开了").getBytes(StandardCharsets.UTF_8);
        assertThat(counts(finished(post(changed, "dryRun", "true")))).isEqualTo("0 1 0 0");
        assertThat(counts(finished(post(changed)))).isEqualTo("0 1 0 0");
        assertThat(counts(finished(post(changed)))).isEqualTo("0 0 1 0");
    }

    @Test
    void keepsNoAccountOfALinkEvenWhileARowWaits() {
        var csv = "留言编号,留言内容,留言时间,链接\n%s,门口的桂花开了,2026-11-23,https://x.example/u/zhongzi-user/1\n"
                .formatted(UUID.randomUUID());
        var opened = post(csv.getBytes(StandardCharsets.UTF_8));
        assertThat(jdbc.sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM import_row t")
                        .query(String.class)
                        .single())
                .doesNotContain("zhongzi-user");
        assertThat(finished(opened).get("profile").asString()).isEqualTo("message-board");
    }

    @Test
    void triesWithoutChangingAnything() {
        var number = UUID.randomUUID().toString();
        var csv = (HEADING + number + ",题,,,试运行内容" + number + ",2026-11-23,\n").getBytes(StandardCharsets.UTF_8);
        var tried = post(csv, "dryRun", "true");
        assertThat(tried.status()).as(tried.text()).isEqualTo(202);
        assertThat(counts(finished(tried))).isEqualTo("1 0 0 0");
        assertThat(jdbc.sql("SELECT count(*) FROM mention WHERE body LIKE '%' || :n")
                        .param("n", number)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(counts(finished(post(csv)))).isEqualTo("1 0 0 0");
        assertThat(counts(finished(post(csv, "dryRun", "true")))).isEqualTo("0 0 1 0");
    }

    @Test
    void worksOffManyRowsAndLeavesNoneBehind() {
        var csv = new StringBuilder(HEADING);
        for (var i = 0; i < 1_000; i++) {
            csv.append(UUID.randomUUID()).append(",题,,,普通咨询,2026-11-23,\n");
        }
        var done = finished(post(csv.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(counts(done)).isEqualTo("1000 0 0 0");
        assertThat(jdbc.sql("SELECT count(*) FROM import_row WHERE import_id = :id AND submission IS NOT NULL")
                        .param("id", UUID.fromString(done.get("id").asString()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Api.Answer post(byte[] file, String... fields) {
        return Uploads.post(api, file, fields);
    }

    private JsonNode finished(Api.Answer answer) {
        return Uploads.finished(api, answer);
    }

    private static String counts(JsonNode operation) {
        return Uploads.counts(operation);
    }
}
