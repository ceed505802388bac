package org.huiying.standalone.demo.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiying.standalone.demo.DemoContext;
import org.huiying.standalone.demo.api.Until;
import org.huiying.standalone.demo.desk.Stage;
import org.huiying.standalone.demo.story.WebhookSecret;
import org.huiying.standalone.demo.summary.Promises.Promise;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The end of the day: figures and promises, on the screen and in the data folder. */
public final class Summary {
    private static final Duration LAST_POST = Duration.ofSeconds(30);
    private static final String FILE = "demo-summary.json";

    private static final Map<String, String> SHOWN = shown();

    private final Path file;
    private final Stage stage;
    private final Played played;
    private final Figures figures;
    private final WebhookSecret secret;

    public Summary(DemoContext context, Stage stage, Before before, Played played) {
        this.file = context.data().resolve(FILE);
        this.stage = stage;
        this.played = played;
        this.figures = new Figures(context, stage, before);
        this.secret = new WebhookSecret(context.data());
    }

    /** Answers whether every promise was kept. */
    public boolean tell(boolean once) {
        Until.so(
                "the county's hook to arrive", LAST_POST, () -> !figures.hooks().isEmpty());
        var topics = figures.topics();
        var promises = new Promises(figures, played, topics, secret).all();
        var content = content(topics, promises);
        write(content);
        print(content, topics, promises);
        if (!once) {
            stage.narrator().say("继续运行；公开页面 It goes on running; see /public/statements and the open matters.");
        }
        return promises.stream().allMatch(Promise::kept);
    }

    private Map<String, Object> content(TopicCounts topics, List<Promise> promises) {
        var content = new LinkedHashMap<String, Object>();
        var seconds = Duration.between(stage.day().start(), Instant.now()).toMillis() / 1000.0;
        content.put("run", stage.day().stamp());
        content.put("startedAt", stage.day().start().toString());
        content.put("seconds", seconds);
        content.put("steps", stage.narrator().steps());
        content.put("mentions", mentions(topics));
        content.put("opinions", figures.opinions());
        content.put("incidents", figures.incidentsByGradeAndState());
        content.put("clocks", figures.clocks());
        content.put("alerts", alerts(topics));
        content.put("mails", figures.mails().size());
        content.put("webhooks", figures.hooks().size());
        content.put("events", topics.byTopic());
        content.put("eventTypes", topics.byType());
        content.put("deadLetters", figures.deadLetters());
        content.put("promises", promises);
        return content;
    }

    private static Map<String, String> shown() {
        var shown = new LinkedHashMap<String, String>();
        shown.put("mentions", "信息");
        shown.put("opinions", "舆情");
        shown.put("incidents", "事件");
        shown.put("clocks", "时限");
        shown.put("alerts", "提醒");
        shown.put("mails", "邮件");
        shown.put("webhooks", "回调");
        shown.put("deadLetters", "死信");
        shown.put("seconds", "用时");
        return shown;
    }

    private Map<String, Integer> mentions(TopicCounts topics) {
        var got = played.intake().receipts();
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("sent", got.sent());
        counts.put("accepted", got.accepted());
        counts.put("measured", got.measured());
        counts.put("repeated", got.repeated());
        counts.put("rejected", got.rejected());
        counts.put("matched", topics.of("MentionCollected"));
        return counts;
    }

    private Map<String, Integer> alerts(TopicCounts topics) {
        var all = figures.alerts(played);
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("sent", all.size());
        for (var state : List.of("ACKNOWLEDGED", "INFORMED", "WAITING", "EXHAUSTED", "CANCELLED")) {
            counts.put(state.toLowerCase(Locale.ROOT), (int) all.stream()
                    .filter(alert -> alert.path("state").asString().equals(state))
                    .count());
        }
        counts.put("unansweredSteps", topics.of("AlertUnanswered"));
        return counts;
    }

    private void write(Map<String, Object> content) {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            Files.writeString(file, json.writeValueAsString(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Map<String, Object> content, TopicCounts topics, List<Promise> promises) {
        var narrator = stage.narrator();
        narrator.act("小结", "Summary");
        SHOWN.forEach((key, label) -> narrator.say("  " + label + " " + key + ": " + content.get(key)));
        topics.byTopic().forEach((topic, count) -> narrator.say("    %-36s %6d".formatted(topic, count)));
        narrator.act("承诺", "Promises");
        promises.forEach(promise -> narrator.say("  " + (promise.kept() ? "✓ " : "✗ NOT KEPT ") + promise.name()));
        narrator.say("写入 written to " + file);
    }
}
