package org.huiying.monitoring.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.Matters.path;

import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huiying.contracts.response.StatementEvent.Kind;
import org.huiying.contracts.response.StatementEvent.StatementCorrected;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.contracts.response.StatementEvent.StatementWithdrawn;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.PublicationChannel;
import org.huiying.monitoring.Matters;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ClarificationServiceTest {

    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

    @Autowired
    private Matters matters;

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ClarificationReading reading;

    @Test
    void listsWhatWasSaidBeforeAboutTheSameBestFirst() {
        var allowance = publish(incident(false), "关于网传高龄老人每人领八百元不实的说明", "近日网传本县高龄老人每人可领八百元高龄津贴，经核实为不实信息。");
        publish(incident(false), "关于墓地价格的通报", "针对网上反映凤凰山公墓墓穴价格过高，我局已开展核查。");
        publish(incident(true), "演练：网传高龄老人每人领八百元不实", "演练稿：网传本县高龄老人每人可领八百元高龄津贴不实。");

        var items = resembling("又传高龄老人每人领八百元", "多名群众来电询问是否每位高龄老人可领八百元高龄津贴", false, 1);

        var first = items.get(0);
        assertThat(first.path("statementId").asString())
                .isEqualTo(allowance.statementId().toString());
        assertThat(first.path("number").asString()).isEqualTo(allowance.number());
        assertThat(first.path("similarity").asDouble()).isGreaterThan(0.3);
        assertThat(first.path("terms").size()).isPositive();
        assertThat(first.at("/terms/0/share").asDouble()).isPositive();
        assertThat(first.path("withdrawnAt").isNull()).isTrue();
        assertThat(items.findValuesAsString("title")).noneMatch(title -> title.contains("演练") || title.contains("墓地"));
    }

    @Test
    void aDrillFindsOnlyDrills() {
        publish(incident(false), "关于网传救助站拒收流浪人员不实的说明", "网传救助站拒收流浪人员，经核实不实。");
        var drill = publish(incident(true), "演练：关于网传救助站拒收流浪人员的说明", "演练稿：网传救助站拒收流浪人员，经核实不实。");
        var items = resembling("网传救助站拒收流浪人员", "群众来电称救助站拒收流浪人员", true, 1);
        assertThat(items.findValuesAsString("statementId"))
                .containsExactly(drill.statementId().toString());
    }

    @Test
    void correctionAndWithdrawalCountAlsoWhenTheyComeFirstAndTwice() {
        var incident = incident(false);
        var publication = published(incident, "关于网传福彩中心内定大奖不实的说明", "网传福彩中心内定大奖，经核实不实，开奖全程公证。");
        var id = publication.statementId();
        var correction = new StatementCorrected(incident, id, UUID.randomUUID(), "云民通〔2026〕9号", "更正开奖日期", AT);
        var withdrawal = new StatementWithdrawn(
                incident, id, publication.number(), "情况有变", Post.BUREAU_HEAD, AT.plusSeconds(60));

        var early = scenario.publish(correction);
        scenario.publish(withdrawal);
        scenario.publish(publication);
        scenario.send(early);
        scenario.publish(correction);
        scenario.publish(withdrawal);
        scenario.publish(publication);

        var items = resembling("福彩中心内定大奖", "群众反映网传福彩中心内定大奖", false, 1);
        var first = items.get(0);
        assertThat(first.path("statementId").asString()).isEqualTo(id.toString());
        assertThat(first.path("correctionNote").asString()).isEqualTo("更正开奖日期");
        assertThat(first.path("withdrawalReason").asString()).isEqualTo("情况有变");
        assertThat(Instant.parse(first.path("publishedAt").asString())).isEqualTo(AT);
        assertThat(jdbc.sql("SELECT count(*) FROM clarification WHERE statement_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whatNobodyHasReadYetIsReadAfterAStart() {
        var said = publish(incident(false), "关于网传殡葬补贴取消不实的说明", "网传殡葬惠民补贴将取消，经核实不实。");
        jdbc.sql("UPDATE clarification SET terms = NULL, terms_of = NULL WHERE statement_id = :id")
                .param("id", said.statementId())
                .update();
        var matter = matters.registered("网传殡葬补贴取消", "summary", "群众问殡葬惠民补贴是否取消", "area", "RUMOUR");
        var staff = door.as("office", "OFFICE");
        var path = path(matter, "/clarifications");
        assertThat(staff.get(path).text()).doesNotContain(said.statementId().toString());

        while (reading.step()) {}
        assertThat(staff.get(path).text()).contains(said.statementId().toString());

        jdbc.sql("UPDATE clarification SET terms_of = 'older lists' WHERE statement_id = :id")
                .param("id", said.statementId())
                .update();
        assertThat(reading.step()).isFalse();
        assertThat(jdbc.sql("SELECT terms_of FROM clarification WHERE statement_id = :id")
                        .param("id", said.statementId())
                        .query(String.class)
                        .single())
                .isNotEqualTo("older lists");
    }

    @Test
    void whatWasNeverPublishedIsNotShown() {
        var incident = incident(false);
        scenario.publish(new StatementWithdrawn(incident, UUID.randomUUID(), null, "从未发布", Post.BUREAU_HEAD, AT));
        assertThat(resembling("路名标牌拼音写错", "文昌街的路名标牌拼音写错", false, 0)).isEmpty();
    }

    private JsonNode resembling(String title, String summary, boolean exercise, int atLeast) {
        var matter = matters.registered(title, "summary", summary, "area", "RUMOUR", "exercise", exercise);
        var staff = door.as("office", "OFFICE");
        return Awaitility.await()
                .until(
                        () -> staff.get(path(matter, "/clarifications")).json().path("items"),
                        items -> items.size() >= atLeast);
    }

    private StatementPublished publish(IncidentRef incident, String title, String summary) {
        var event = published(incident, title, summary);
        scenario.publish(event);
        Awaitility.await()
                .until(() -> jdbc.sql("SELECT count(*) FROM clarification WHERE statement_id = :id")
                                .param("id", event.statementId())
                                .query(Long.class)
                                .single()
                        == 1);
        return event;
    }

    private static StatementPublished published(IncidentRef incident, String title, String summary) {
        return new StatementPublished(
                incident,
                UUID.randomUUID(),
                UUID.randomUUID(),
                Kind.FULL,
                1,
                "0".repeat(64),
                "云民通〔2026〕" + incident.id().toString().substring(30) + "号",
                title,
                "https://county.example/public/statements/2026-1",
                PublicationChannel.WEBSITE,
                false,
                AT,
                summary);
    }

    private static IncidentRef incident(boolean exercise) {
        var id = UUID.randomUUID();
        var number = (exercise ? "YL" : "MZ") + "-330212-2026-" + id.toString().substring(30);
        return new IncidentRef(id, number, "涉本县舆情", Area.RUMOUR, AT, exercise);
    }
}
