package org.huiying.standalone.demo.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.standalone.demo.api.Answer;
import org.huiying.standalone.demo.api.Call;
import org.huiying.standalone.demo.api.Until;
import tools.jackson.databind.JsonNode;

/** The daily work on a matter: verdict, reports, grade, work team, start of the response, tasks. */
public final class Desk {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final int WAVE = 5;
    private static final Duration TASK = Duration.ofHours(6);

    private final Stage stage;

    public Desk(Stage stage) {
        this.stage = stage;
    }

    public void verdict(Cast who, Matter matter, String verdict, String reason) {
        var call = Call.post(
                who.account(), matter.opinion() + "/verification", Map.of("verdict", verdict, "reason", reason));
        var answer = stage.api().decide(who.account(), matter.opinion(), call);
        stage.narrator().step(who, "判断 verdict: " + matter.named() + "（" + reason + "）", answer.field("state"));
    }

    public void report(Cast who, Matter matter, String kind, String text) {
        stage.api().post(who.account(), matter.incident() + "/reports", Map.of("kind", kind, "body", text));
        stage.narrator().step(who, "报告 report " + kind + ": " + matter.number(), "已报 sent");
    }

    /** Waits for the rules to propose one of these grades, for this reason among others, and tells why they do. */
    public void proposed(Cast who, Matter matter, String because, String... grades) {
        var wanted = List.of(grades);
        var proposed = Until.there(
                "grade " + wanted + " to be proposed for " + matter.named(),
                PATIENCE,
                () -> Optional.of(stage.api()
                                .get(who.account(), matter.incident() + "/grading")
                                .body()
                                .path("proposed"))
                        .filter(p -> wanted.contains(p.path("planGrade").asString("")))
                        .filter(p -> reasons(p).contains(because)));
        stage.narrator()
                .step(
                        who,
                        "看定级建议 reads the proposal: " + matter.number() + " " + reasons(proposed),
                        "建议 proposed " + proposed.path("planGrade").asString() + " ("
                                + proposed.path("score").asInt() + ")");
    }

    public Answer tryToGrade(Cast who, Matter matter, String grade, String statutoryClass, String reason) {
        var body = Map.of("planGrade", grade, "statutoryClass", statutoryClass, "reason", reason);
        var call = Call.post(who.account(), matter.incident() + "/grades", body);
        return stage.api().tryToDecide(who.account(), matter.incident() + "/grading", call);
    }

    public void grade(Cast who, Matter matter, String grade, String statutoryClass, String reason) {
        tryToGrade(who, matter, grade, statutoryClass, reason).expect(201);
        stage.narrator().step(who, "定级 grades: " + matter.named(), grade + " " + statutoryClass + "（" + reason + "）");
        reaches(matter, List.of("GRADED", "CONSULTING", "RESPONDING"));
    }

    public void workTeam(Cast who, Matter matter, String lead, String liaison, List<String> groups) {
        stage.api()
                .post(
                        who.account(),
                        matter.incident() + "/work-team",
                        Map.of("lead", lead, "liaison", liaison, "groups", groups));
        stage.narrator().step(who, "组建专班 forms the work team: " + matter.number() + " " + groups, "");
    }

    public void start(Cast who, Matter matter) {
        var state = stage.api()
                .post(who.account(), matter.incident() + "/response", Map.of())
                .field("state");
        stage.narrator().step(who, "启动处置 starts the response: " + matter.number(), state);
    }

    /** Handed out, signed for, reported on, done with proof. */
    public void task(Matter matter, Cast assignee, String title, String unit, String proof) {
        var body = Map.of(
                "title",
                title,
                "unit",
                unit,
                "post",
                assignee.post(),
                "dueAt",
                Instant.now().plus(TASK).toString());
        var task = stage.api()
                .post(Cast.OFFICE.account(), matter.incident() + "/tasks", body)
                .body();
        stage.narrator().step(Cast.OFFICE, "交办 issues a task: " + title, unit);
        finish(assignee, task.path("taskId").asString(), title, proof);
    }

    /** The task that an instruction from above has become. */
    public void instructed(Matter matter, Cast assignee, String proof) {
        var task = Until.there(
                "a task for the instruction about " + matter.named(), PATIENCE, () -> instruction(assignee, matter));
        stage.narrator().note("批示自动成为任务：" + task.path("title").asString(), "the instruction has become a task");
        finish(assignee, task.path("taskId").asString(), task.path("title").asString(), proof);
    }

    private Optional<JsonNode> instruction(Cast who, Matter matter) {
        return stage.api().all(who.account(), matter.incident() + "/tasks").stream()
                .filter(task -> !task.path("instructionId").asString("").isEmpty())
                .findFirst();
    }

    private void finish(Cast assignee, String taskId, String title, String proof) {
        var path = "/tasks/" + taskId;
        var account = assignee.account();
        stage.api().decide(account, path, Call.post(account, path + "/receipt", Map.of()));
        stage.api().decide(account, path, Call.post(account, path + "/progress", Map.of("note", "正在办理")));
        var done = stage.api().decide(account, path, Call.post(account, path + "/completion", Map.of("proof", proof)));
        stage.narrator().step(assignee, "签收并办结 signs for it and finishes it: " + title, done.field("state"));
    }

    /** Waits until the file is in one of these states. */
    public void reaches(Matter matter, List<String> states) {
        Until.so(
                matter.named() + " to become " + String.join(" or ", states),
                PATIENCE,
                () -> states.contains(state(matter)));
    }

    /** How many mentions the matter has. */
    public int mentions(Matter matter) {
        return opinion(matter).path("signals").path("mentions").asInt();
    }

    /** Waits until the new mentions are counted; answers whether they have made the matter loud again. */
    public boolean secondWave(Matter matter, int before) {
        var opinion = Until.there(
                "the follow-up wave of " + matter.named() + " to be counted",
                PATIENCE,
                () -> Optional.of(opinion(matter))
                        .filter(now -> now.path("signals").path("mentions").asInt() >= before + WAVE));
        var loud = !opinion.path("phase").asString().equals("CALM");
        stage.narrator()
                .note(
                        loud ? "热度回升，继续跟踪" : "有追问，热度未回升",
                        opinion.path("signals").path("mentions").asInt() + " mentions, "
                                + (loud ? "a second wave" : "no second wave"));
        return loud;
    }

    private JsonNode opinion(Matter matter) {
        return stage.api().get(Cast.MONITOR.account(), matter.opinion()).body();
    }

    public String state(Matter matter) {
        var file = stage.api().send(Call.get(Cast.OFFICE.account(), matter.incident()));
        return file.status() == 200 ? file.field("state") : "";
    }

    private static String reasons(JsonNode proposed) {
        var told = new StringBuilder();
        for (var reason : proposed.path("reasons")) {
            var rule = reason.path("rule").asString();
            if (reason.path("points").asInt() > 0 || rule.startsWith("trigger:")) {
                told.append(told.isEmpty() ? "" : "，")
                        .append(rule.replace("trigger:", "触发 "))
                        .append(' ')
                        .append(reason.path("measured").asString());
            }
        }
        return told.toString();
    }
}
