package org.huiying.standalone.demo.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.standalone.demo.api.Answer;
import org.huiying.standalone.demo.api.Call;
import org.huiying.standalone.demo.api.Until;

/** The end of a matter: calm declared by the post of its grade, final report, review, closure. */
public final class Ending {
    private static final Duration QUIET = Duration.ofSeconds(120);

    private final Stage stage;
    private final Desk desk;

    public Ending(Stage stage, Desk desk) {
        this.stage = stage;
        this.desk = desk;
    }

    /** From the published statement to the closed file; the review is read from a table. */
    public void play(Matter matter, String reviewFile, String lastReport) {
        calm(matter);
        finish(matter, reviewFile, lastReport);
    }

    /** From the declared calm to the closed file. */
    public void finish(Matter matter, String reviewFile, String lastReport) {
        desk.report(Cast.DUTY, matter, "FINAL", lastReport);
        review(matter, reviewFile);
        close(matter);
    }

    /** Declared by a person as soon as the signals allow it: until then the declaration is refused. */
    public void calm(Matter matter) {
        var who = power(matter, "calm");
        var call = Call.post(who.account(), matter.incident() + "/calm", Map.of());
        var declared = Until.there("the signals of " + matter.named() + " to become calm", QUIET, () -> {
            var answer = stage.api().tryToDecide(who.account(), matter.incident(), call);
            return tooEarly(answer) ? Optional.empty() : Optional.of(answer.ok());
        });
        stage.narrator()
                .step(
                        who,
                        "信号平静，确认平息 the signals are calm; declares calm: " + matter.number(),
                        declared.field("state"));
    }

    private static boolean tooEarly(Answer answer) {
        return answer.status() == 422 && answer.field("code").equals("signals-not-calm");
    }

    public Answer tryToClose(Matter matter) {
        var who = power(matter, "close");
        var call = Call.post(who.account(), matter.incident() + "/closure", Map.of());
        return stage.api().tryToDecide(who.account(), matter.incident(), call);
    }

    private void review(Matter matter, String file) {
        var path = matter.incident() + "/review";
        var office = Cast.OFFICE.account();
        var written = stage.api().send(Call.put(office, path, content(file))).ok();
        stage.narrator().step(Cast.OFFICE, "撰写总结评估 writes the review: " + matter.number(), written.field("state"));
        desk.reaches(matter, List.of("REVIEWING"));
        var completed =
                stage.api().decide(office, matter.incident(), Call.post(office, path + "/completion", Map.of()));
        stage.narrator().step(Cast.OFFICE, "完成总结评估 completes the review", completed.field("state"));
    }

    private void close(Matter matter) {
        var who = power(matter, "close");
        var closed = tryToClose(matter).ok();
        stage.narrator().step(who, "办结 closes: " + matter.named(), closed.field("state"));
    }

    /** Somebody whom the frozen procedure of the matter's grade empowers. */
    private Cast power(Matter matter, String what) {
        var posts = new ArrayList<String>();
        stage.api()
                .get(Cast.OFFICE.account(), matter.incident())
                .body()
                .path("procedure")
                .path("powers")
                .path(what)
                .forEach(post -> posts.add(post.asString()));
        return Cast.holding(posts);
    }

    private Map<String, Object> content(String file) {
        var content = new LinkedHashMap<String, Object>();
        var measures = new ArrayList<Map<String, Object>>();
        var changes = new ArrayList<String>();
        for (var line : stage.input().table("reviews/" + file)) {
            switch (line.getFirst()) {
                case "measure" -> measures.add(measure(line));
                case "planChange" -> changes.add(line.get(1));
                default -> content.put(line.getFirst(), line.get(1));
            }
        }
        content.put("measures", measures);
        content.put("planChanges", changes);
        return content;
    }

    private Map<String, Object> measure(List<String> line) {
        var today = LocalDate.ofInstant(stage.day().start(), ZoneId.of("Asia/Shanghai"));
        return Map.of(
                "measure",
                line.get(1),
                "unit",
                line.get(2),
                "dueOn",
                today.plusDays(Long.parseLong(line.get(3))).toString());
    }
}
