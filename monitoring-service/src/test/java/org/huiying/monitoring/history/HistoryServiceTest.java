package org.huiying.monitoring.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.Matters.PATH;
import static org.huiying.monitoring.Matters.ok;
import static org.huiying.monitoring.Matters.path;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.MergeUndone;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionAbsorbed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionMergedInto;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.monitoring.Matters;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class HistoryServiceTest {

    @Autowired
    private Matters matters;

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    private Api monitor;

    @BeforeEach
    void people() {
        monitor = door.as("monitor", "MONITOR");
    }

    @Test
    void bothSidesTellWhoMergedAndPartedThemWhenAndWhy() {
        var before = Instant.now().minusSeconds(1);
        var loser = registered("双桥镇公墓涨价", "FUNERAL");
        var winner = registered("双桥公墓又涨价", "FUNERAL");
        var reason = "同一公墓，来电13800138000";
        var merge = ok(monitor.post(
                        path(loser, "/merges"),
                        Map.of("into", winner.id(), "reason", reason),
                        "If-Match",
                        matters.etag(loser)))
                .json()
                .at("/merges/0/mergeId")
                .asString();
        var undone = monitor.delete(
                path(winner, "/merges/" + merge + "?reason=" + URLEncoder.encode("是两处公墓", StandardCharsets.UTF_8)),
                "If-Match",
                matters.etag(winner));
        ok(undone);

        var ended = history(loser.id());
        var stays = history(winner.id());
        assertThat(ended.findValuesAsString("act")).containsExactly("MERGE_UNDONE", "MERGED_INTO");
        assertThat(stays.findValuesAsString("act")).containsExactly("MERGE_UNDONE", "ABSORBED");
        assertThat(stays.findValuesAsString("mergeId")).containsExactly(merge, merge);
        var first = ended.get(1);
        assertThat(first.path("by").asString()).isEqualTo("MONITOR");
        assertThat(first.path("reason").asString()).contains("同一公墓").doesNotContain("13800138000");
        assertThat(Instant.parse(first.path("at").asString())).isAfter(before);
        assertThat(first.at("/other/number").asString()).isEqualTo(winner.number());
        assertThat(ended.get(0).path("reason").asString()).isEqualTo("是两处公墓");

        var id = UUID.fromString(merge);
        assertThat(scenario.await(OpinionMergedInto.class, e -> e.mergeId().equals(id))
                        .reason())
                .contains("同一公墓");
        assertThat(scenario.await(OpinionAbsorbed.class, e -> e.mergeId().equals(id))
                        .by())
                .isEqualTo(Post.MONITOR);
        assertThat(scenario.await(MergeUndone.class, e -> e.mergeId().equals(id))
                        .reason())
                .isEqualTo("是两处公墓");
    }

    @Test
    void anUndoneMergeAcrossAreasGivesBackTheFiguresOfBefore() {
        var loser = registered("养老院饭菜涨价", "ELDERLY_CARE", "HARM");
        var winner = registered("窗口态度差", "CONDUCT", "QUESTION");
        var merge = ok(monitor.post(
                        path(loser, "/merges"), Map.of("into", winner.id()), "If-Match", matters.etag(loser)))
                .json()
                .at("/merges/0/mergeId")
                .asString();
        scenario.await(
                SignalsUpdated.class,
                e -> e.incident().id().equals(winner.id()) && e.signals().subject() == Subject.HARM);
        ok(monitor.delete(path(loser, "/merges/" + merge), "If-Match", matters.etag(loser)));
        scenario.await(
                SignalsUpdated.class,
                e -> e.incident().id().equals(winner.id()) && e.signals().subject() == Subject.QUESTION);
    }

    @Test
    void verdictsAreWrittenDownInTheirOrder() {
        var matter = registered("彩票站不兑奖", "CHARITY_LOTTERY");
        ok(monitor.post(
                path(matter, "/verification"),
                Map.of("verdict", "TRANSFERRED", "reason", "属体彩中心"),
                "If-Match",
                matters.etag(matter)));
        var entries = history(matter.id());
        assertThat(entries.size()).isOne();
        assertThat(entries.get(0).path("act").asString()).isEqualTo("TRANSFERRED");
        assertThat(entries.get(0).path("reason").asString()).isEqualTo("属体彩中心");
        assertThat(entries.get(0).path("other").isNull()).isTrue();
        assertThat(monitor.get(PATH + "/" + UUID.randomUUID() + "/history").status())
                .isEqualTo(404);
        assertThat(door.as("county", "COUNTY_LEADER")
                        .get(path(matter, "/history"))
                        .status())
                .isEqualTo(403);
    }

    private JsonNode history(UUID id) {
        return ok(monitor.get(PATH + "/" + id + "/history")).json().path("items");
    }

    private IncidentRef registered(String title, String area) {
        return registered(title, area, "QUESTION");
    }

    private IncidentRef registered(String title, String area, String subject) {
        return matters.registered(title, "area", area, "origin", "PATROL", "subject", subject);
    }
}
