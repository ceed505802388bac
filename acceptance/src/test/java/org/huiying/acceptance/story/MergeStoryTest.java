package org.huiying.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiying.acceptance.stack.Http;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.acceptance.stack.Until;
import org.junit.jupiter.api.Test;

/**
 * Merge, undo and split: the history tells who, when and why; proposal and clocks of the one that stays become those of
 * the graver matter, counted from the earlier finding, and are those of before when the merge is undone.
 */
class MergeStoryTest {

    private static final Duration SOON = Desk.SOON;

    private final RunningStack stack = RunningStack.get();
    private final Desk desk = new Desk(stack);
    private final Http monitor = stack.as("monitor");

    @Test
    void aMergeLeavesOneSetOfClocksAndItsUndoingBringsBoth() {
        var before = Instant.now().minusSeconds(1);
        var loser = registered("坟山镇公墓塌方伤人", "HARM", 300);
        var winner = registered("坟山公墓投诉", "QUESTION", 60);
        var ownScore = desk.score(winner);
        var graver = desk.score(loser);
        assertThat(graver).isGreaterThan(ownScore);
        assertThat(desk.live(winner)).doesNotHaveDuplicates().isNotEmpty();
        var clocks = desk.due(winner);
        var graverClocks = desk.due(loser);
        assertThat(graverClocks).isNotEqualTo(clocks).containsKey("CONSULTATION");

        var merge = monitor.ifMatch(desk.etag(loser))
                .post(Desk.opinion(loser, "/merges"), Map.of("into", winner, "reason", "同一处公墓"))
                .expect(201)
                .json()
                .at("/merges/0/mergeId")
                .asString("");
        Until.so(
                "the clocks of the one that ended", SOON, () -> desk.live(loser).isEmpty());
        Until.so("a proposal from both", SOON, () -> desk.scoreNow(winner) >= graver);
        Until.so("the graver one's clocks", SOON, () -> desk.due(winner).equals(graverClocks));
        assertThat(desk.live(winner)).doesNotHaveDuplicates();
        assertThat(desk.incident(loser).path("state").asString("")).isEqualTo("MERGED");
        told(loser, "MERGED_INTO", "同一处公墓", before);
        told(winner, "ABSORBED", "同一处公墓", before);
        onTimeline(loser, "OpinionMergedInto", "同一处公墓");
        onTimeline(winner, "OpinionAbsorbed", "同一处公墓");

        var why = URLEncoder.encode("是两处公墓", StandardCharsets.UTF_8);
        monitor.ifMatch(desk.etag(winner))
                .delete(Desk.opinion(winner, "/merges/" + merge + "?reason=" + why))
                .expect(200);
        Until.so(
                "the clocks of the one that is back",
                SOON,
                () -> !desk.live(loser).isEmpty());
        Until.so("the proposal of before", SOON, () -> desk.scoreNow(winner) == ownScore);
        assertThat(desk.live(loser)).doesNotHaveDuplicates();
        Until.so("its clocks of before", SOON, () -> desk.due(loser).equals(graverClocks));
        Until.so("the clocks of before", SOON, () -> desk.due(winner).equals(clocks));
        assertThat(desk.live(winner)).doesNotHaveDuplicates();
        assertThat(desk.scoreNow(loser)).isEqualTo(graver);
        assertThat(desk.incident(loser).path("state").asString("")).isEqualTo("ASSESSING");
        told(loser, "MERGE_UNDONE", "是两处公墓", before);
        told(winner, "MERGE_UNDONE", "是两处公墓", before);
        onTimeline(winner, "MergeUndone", "是两处公墓");
    }

    @Test
    void aSplitOpensAMatterWithClocksOfItsOwn() {
        var before = Instant.now().minusSeconds(1);
        var token = UUID.randomUUID().toString();
        post(token, "沙湾镇敬老院护工打老人", "沙湾镇敬老院护工殴打失能老人的视频流出，家属非常愤怒要求严查");
        var found = Until.there("the opinion", SOON, () -> desk.holding(token));
        post(token, "沙湾敬老院打人", "沙湾镇敬老院护工殴打老人一事家属已报警，要求公开监控视频");
        var mentions = Until.there(
                "both mentions",
                SOON,
                () -> Optional.of(desk.ours(found, token)).filter(ids -> ids.size() == 2));

        var into = monitor.ifMatch(desk.etag(found))
                .post(
                        Desk.opinion(found, "/splits"),
                        Map.of("title", "沙湾镇敬老院另一事", "mentions", List.of(mentions.getFirst()), "reason", "另一名老人"))
                .expect(201)
                .field("incidentId");

        told(found, "SPLIT", "另一名老人", before);
        told(into, "SPLIT_FROM", "另一名老人", before);
        onTimeline(found, "OpinionSplit", "另一名老人");
        Until.so("clocks of its own", SOON, () -> !desk.live(into).isEmpty());
        assertThat(desk.live(into)).doesNotHaveDuplicates();
        assertThat(desk.live(found)).doesNotHaveDuplicates().isNotEmpty();
    }

    private String registered(String title, String subject, int secondsAgo) {
        var form = Map.of(
                "title",
                title,
                "summary",
                title,
                "area",
                "FUNERAL",
                "origin",
                "PATROL",
                "subject",
                subject,
                "foundAt",
                Instant.now().minusSeconds(secondsAgo).toString());
        var id = stack.as("duty").post("/api/v1/opinions", form).expect(201).field("incidentId");
        Until.so("the clocks of " + id, SOON, () -> !desk.live(id).isEmpty());
        return id;
    }

    private void told(String id, String act, String reason, Instant after) {
        var entries =
                monitor.get(Desk.opinion(id, "/history")).expect(200).json().path("items");
        assertThat(entries.valueStream()
                        .filter(entry -> entry.path("act").asString("").equals(act)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("by").asString("")).isEqualTo("MONITOR");
                    assertThat(entry.path("reason").asString("")).isEqualTo(reason);
                    assertThat(Instant.parse(entry.path("at").asString(""))).isBetween(after, Instant.now());
                });
    }

    private void onTimeline(String id, String type, String reason) {
        Until.so(
                type + " on the timeline",
                SOON,
                () -> desk.timeline(id).stream()
                        .anyMatch(entry -> entry.path("type").asString("").equals(type)
                                && entry.at("/detail/by").asString("").equals("MONITOR")
                                && entry.at("/detail/reason").asString("").equals(reason)));
    }

    private void post(String token, String title, String text) {
        var item = new HashMap<String, Object>(
                Map.of("source", "云溪论坛", "externalId", UUID.randomUUID().toString(), "title", title, "text", text));
        item.put("url", "https://forum.example/" + token + "/" + UUID.randomUUID());
        item.put("publishedAt", Instant.now().toString());
        stack.as("feeder")
                .post("/api/v1/mentions", Map.of("mentions", List.of(item)))
                .expect(202);
    }
}
