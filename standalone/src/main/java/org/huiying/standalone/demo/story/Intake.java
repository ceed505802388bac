package org.huiying.standalone.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiying.standalone.demo.api.Call;
import org.huiying.standalone.demo.api.Until;
import org.huiying.standalone.demo.desk.Cast;
import org.huiying.standalone.demo.desk.Stage;
import org.huiying.standalone.demo.input.FeedServer;
import org.huiying.standalone.demo.input.HotlineFile;
import org.huiying.standalone.demo.input.MentionTable;
import org.huiying.standalone.demo.input.Receipts;
import tools.jackson.databind.JsonNode;

/** What comes in from outside: the hotline's export, the forum's feed, and batches of the collector. */
public final class Intake {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BATCH = 60;
    private static final String FORUM = "云溪百姓论坛";
    private static final String NOISE = "2-noise.tsv";

    private final Stage stage;
    private final MentionTable table;
    private final Set<String> noise = new HashSet<>();
    private Receipts receipts = Receipts.NONE;

    public Intake(Stage stage) {
        this.stage = stage;
        this.table = new MentionTable(stage.input(), stage.day());
    }

    /** Everything that comes in before anybody acts. */
    public void morning() {
        stage.narrator().act("信息进来", "What comes in");
        hotline();
        forum();
        post("1-social.tsv", "网上信息 posts from social media");
        post(NOISE, "无关信息 noise").forEach(mention -> noise.add(String.valueOf(mention.get("text"))));
        post("1-social-more.tsv", "转述与零散反映 retold and scattered posts");
        batch(table.again("3-again.tsv"), "再次看到 the same posts seen again");
    }

    public void press() {
        post("4-press.tsv", "媒体介入 the press joins in");
    }

    public void followUp() {
        post("5-follow-up.tsv", "通报后的追问 a follow-up wave");
    }

    public Receipts receipts() {
        return receipts;
    }

    /** The texts that must not have matched anything. */
    public Set<String> noise() {
        return noise;
    }

    private List<Map<String, Object>> post(String file, String what) {
        var mentions = table.read(file);
        batch(mentions, what);
        return mentions;
    }

    private void batch(List<Map<String, Object>> mentions, String what) {
        var before = receipts;
        for (var from = 0; from < mentions.size(); from += BATCH) {
            var part = mentions.subList(from, Math.min(mentions.size(), from + BATCH));
            var answer = stage.api()
                    .send(Call.post(Cast.FEEDER.account(), "/mentions", Map.of("mentions", part)))
                    .expect(202);
            receipts = receipts.plus(part.size(), answer.body());
        }
        stage.narrator().step(Cast.FEEDER, what + "：" + mentions.size() + " 条", since(before));
    }

    private void hotline() {
        var file = new HotlineFile(stage.input(), stage.day());
        var started = stage.api()
                .send(Call.upload(Cast.MONITOR.account(), "/imports", file.form(), HotlineFile.contentType()))
                .expect(202);
        var done = Until.there(
                "the import of the hotline's export",
                PATIENCE,
                () -> Optional.of(stage.api()
                                .get(Cast.MONITOR.account(), started.locationPath())
                                .body())
                        .filter(operation -> operation.path("state").asString().equals("DONE")));
        var before = receipts;
        receipts = receipts.plus(file.rows(), done.path("counts"));
        stage.narrator()
                .step(
                        Cast.MONITOR,
                        "导入12345热线工单 imports the hotline's CSV (GB18030): " + file.rows() + " 条",
                        since(before));
    }

    private void forum() {
        try (var server = new FeedServer(stage.input(), stage.day())) {
            var source = source(server.address(), true);
            var path = "/sources/" + source.path("id").asString();
            var began = source.path("health").path("newMentions").asInt(0);
            stage.api().post(Cast.MONITOR.account(), path + "/fetch", Map.of());
            var read = Until.there(
                    "the forum's feed to be read",
                    PATIENCE,
                    () -> Optional.of(stage.api()
                                    .get(Cast.MONITOR.account(), path)
                                    .body()
                                    .path("health"))
                            .filter(health -> isRead(health)));
            var before = receipts;
            receipts = receipts.feed(server.items(), read.path("newMentions").asInt() - began);
            stage.narrator()
                    .step(Cast.MONITOR, "抓取论坛 RSS reads the forum's feed: " + server.items() + " 条", since(before));
            source(server.address(), false);
        }
    }

    private boolean isRead(JsonNode health) {
        var at = health.path("lastSuccessAt").asString("");
        return !at.isEmpty() && !Instant.parse(at).isBefore(stage.day().start());
    }

    /** The forum as a source: made, or pointed to where it is served now; put to rest when its server is about to go. */
    private JsonNode source(String url, boolean enabled) {
        var form = Map.<String, Object>of(
                "name",
                FORUM,
                "kind",
                "RSS",
                "url",
                url,
                "mediaLevel",
                "SOCIAL",
                "sourceType",
                "FORUM",
                "intervalSeconds",
                3600,
                "enabled",
                enabled);
        var known = stage.api().all(Cast.MONITOR.account(), "/sources").stream()
                .filter(source -> source.path("name").asString().equals(FORUM))
                .findFirst();
        if (known.isEmpty()) {
            return stage.api().post(Cast.MONITOR.account(), "/sources", form).body();
        }
        var path = "/sources/" + known.get().path("id").asString();
        return stage.api()
                .decide(Cast.MONITOR.account(), path, Call.put(Cast.MONITOR.account(), path, form))
                .body();
    }

    private String since(Receipts before) {
        return "新 accepted %d，变 measured %d，重 repeated %d，拒 rejected %d"
                .formatted(
                        receipts.accepted() - before.accepted(),
                        receipts.measured() - before.measured(),
                        receipts.repeated() - before.repeated(),
                        receipts.rejected() - before.rejected());
    }
}
