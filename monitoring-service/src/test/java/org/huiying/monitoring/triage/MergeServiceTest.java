package org.huiying.monitoring.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.Matters.PATH;
import static org.huiying.monitoring.Matters.path;
import static org.huiying.monitoring.Matters.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.contracts.monitoring.OpinionEvent.MergeUndone;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionAbsorbed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionMergedInto;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSplit;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.Matters;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Opinions that are one matter, and one opinion that is two. */
@ServiceTest
class MergeServiceTest {

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
    void mergesAndTakesThemBack() {
        var older = matters.registered("沙湾镇骨灰堂收费争议", "origin", "PATROL");
        var newer = matters.registered("沙湾骨灰堂乱收费", "origin", "TOWNSHIP");
        var drill = matters.registered("沙湾骨灰堂演练", "origin", "TOWNSHIP", "exercise", true);
        assertThat(drill.number()).startsWith("YL-330212-");
        refused(
                monitor.post(path(newer, "/merges"), Map.of("into", drill.id()), "If-Match", "\"1\""),
                422,
                "merge-across-exercise");
        refused(
                monitor.post(path(newer, "/merges"), Map.of("into", newer.id()), "If-Match", "\"1\""),
                422,
                "merge-with-itself");
        refused(monitor.post(path(newer, "/merges"), Map.of(), "If-Match", "\"1\""), 400, "merge-one-way");

        var merged =
                monitor.post(path(newer, "/merges"), Map.of("incidentIds", List.of(older.id())), "If-Match", "\"1\"");
        assertThat(merged.status()).as(merged.text()).isEqualTo(201);
        var mergeId = UUID.fromString(
                merged.json().path("merges").get(0).path("mergeId").asString());
        scenario.await(
                OpinionMergedInto.class,
                e -> e.mergeId().equals(mergeId) && e.key().equals(older.id().toString()));
        var absorbed = scenario.await(OpinionAbsorbed.class, e -> e.mergeId().equals(mergeId));
        assertThat(absorbed.incident().id()).isEqualTo(newer.id());
        assertThat(absorbed.incident().foundAt()).as("the earliest").isEqualTo(older.foundAt());
        scenario.await(ClusterControl.class, c -> matters.cluster(newer).equals(c.mergedInto()));
        assertThat(matters.view(older).path("state").asString()).isEqualTo("MERGED");

        var undone = monitor.delete(path(older, "/merges/" + mergeId), "If-Match", "\"2\"");
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        scenario.await(
                MergeUndone.class,
                e -> e.mergeId().equals(mergeId) && e.incident().id().equals(newer.id()));
        scenario.await(
                MergeUndone.class,
                e -> e.mergeId().equals(mergeId) && e.incident().id().equals(older.id()));
        assertThat(matters.view(older).path("state").asString()).isEqualTo("VERIFIED");
        assertThat(matters.view(newer).path("foundAt").asString())
                .isEqualTo(newer.foundAt().toString());
        assertThat(monitor.delete(path(older, "/merges/" + mergeId), "If-Match", "\"3\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void splitsMentionsOff() {
        var found = matters.detect(Area.ELDERLY_CARE, "柳桥镇", "护工打老人", "柳桥镇敬老院护工殴打老人的视频流出，家属非常愤怒要求严查");
        matters.post("柳桥敬老院打人", "柳桥镇敬老院护工殴打老人一事家属已报警，要求公开监控视频");
        var path = path(found.incident(), "");
        matters.awaitMentions(found.incident(), 2);
        var newest = monitor.get(path + "/mentions")
                .json()
                .path("items")
                .get(0)
                .path("mentionId")
                .asString();

        refused(
                monitor.post(
                        path + "/splits",
                        Map.of("title", "拆", "mentions", List.of(UUID.randomUUID())),
                        "If-Match",
                        "\"1\""),
                422,
                "mention-not-of-opinion");
        var split = monitor.post(
                path + "/splits", Map.of("title", "柳桥镇敬老院另一事", "mentions", List.of(newest)), "If-Match", "\"1\"");
        assertThat(split.status()).as(split.text()).isEqualTo(201);
        var into = UUID.fromString(split.json().path("incidentId").asString());
        scenario.await(OpinionSplit.class, e -> e.into().id().equals(into));
        assertThat(monitor.get(path + "/mentions").json().path("items").size()).isOne();
        assertThat(monitor.get(PATH + "/" + into + "/mentions")
                        .json()
                        .path("items")
                        .size())
                .isOne();
        assertThat(monitor.get(PATH + "/" + into)
                        .json()
                        .path("signals")
                        .path("mentions")
                        .asInt())
                .isOne();
    }
}
