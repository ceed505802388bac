package org.huiying.standalone.demo.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.standalone.demo.api.Answer;
import org.huiying.standalone.demo.api.Call;
import org.huiying.standalone.demo.api.Unexpected;
import org.huiying.standalone.demo.api.Until;
import tools.jackson.databind.JsonNode;

/** A statement on its way from the first words to the public page. */
public final class Drafting {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Cast AUTHOR = Cast.RESPONDER;

    private final Stage stage;

    public Drafting(Stage stage) {
        this.stage = stage;
    }

    /** Writes the first version from a text file; answers the statement's id. */
    public String draft(Matter matter, String kind, String file, String fact) {
        var text = text(file);
        var facts = List.of(Map.of("fact", fact, "source", "现场核查记录", "verifiedBy", "调查组"));
        var body = Map.of("title", text[0], "body", text[1].strip(), "kind", kind, "facts", facts);
        var made = stage.api().post(AUTHOR.account(), matter.incident() + "/statements", body);
        stage.narrator().step(AUTHOR, "起草通稿 drafts: " + text[0], made.field("state") + " " + shortSha(made.body()));
        return made.field("id");
    }

    /** What the checks say of the text as it stands. */
    public void checks(String id) {
        var told = new StringBuilder();
        stage.api()
                .get(AUTHOR.account(), path(id) + "/checks")
                .body()
                .path("findings")
                .forEach(finding -> told.append(' ')
                        .append(finding.path("severity").asString())
                        .append(' ')
                        .append(finding.path("code").asString())
                        .append('“')
                        .append(finding.path("excerpt").asString())
                        .append('”'));
        stage.narrator()
                .step(
                        AUTHOR,
                        "通稿自查 checks the text",
                        told.isEmpty() ? "无提示 no findings" : told.toString().strip());
    }

    public void submit(String id) {
        var answer = act(AUTHOR, id, "submission", Map.of()).ok();
        stage.narrator().step(AUTHOR, "送审 submits the statement", answer.field("state"));
    }

    /** A new version of the text. */
    public void revise(String id, String file, String note) {
        var text = text(file);
        var body = Map.<String, Object>of("title", text[0], "body", text[1].strip(), "note", note);
        var answer = act(AUTHOR, id, "versions", body).ok();
        stage.narrator()
                .step(
                        AUTHOR,
                        "改稿 writes version "
                                + answer.body().path("currentVersion").asInt() + "（" + note + "）",
                        answer.field("state") + " " + shortSha(answer.body()) + "，已签 signed "
                                + signatures(answer.body()));
    }

    public void sendBack(Cast who, String id, String reason) {
        var answer = act(who, id, "reviews", Map.of("decision", "RETURN", "comment", reason))
                .ok();
        stage.narrator().step(who, "退回 returns the statement: " + reason, answer.field("state"));
    }

    /** Signs the step that is due. */
    public void approve(String id) {
        var now = get(id);
        var due = due(now).orElseThrow(() -> new Unexpected("no step of the statement is due: " + now));
        var who = signer(due);
        var answer = sign(who, id, now).expect(201);
        stage.narrator()
                .step(
                        who,
                        "审签 approves step " + due.path("step").asInt() + " "
                                + due.path("label").asString(),
                        answer.field("state"));
    }

    public Answer tryToApprove(Cast who, String id) {
        return sign(who, id, get(id));
    }

    /** Every step, one after the other, each by its own post. */
    public void approveAll(String id) {
        while (due(get(id)).isPresent()) {
            approve(id);
        }
        if (!get(id).path("state").asString().equals("APPROVED")) {
            throw new Unexpected("every step has signed, but the statement is not approved: " + get(id));
        }
    }

    /** Puts it before the public and waits until it is there; answers its address. */
    public String publish(String id) {
        act(Cast.SPOKESPERSON, id, "publications", Map.of("channels", List.of("WEBSITE")))
                .ok();
        var published = Until.there(
                "the statement to be published",
                PATIENCE,
                () -> Optional.of(get(id))
                        .filter(now -> now.path("state").asString().equals("PUBLISHED")));
        var url = published.path("url").asString();
        stage.narrator()
                .step(
                        Cast.SPOKESPERSON,
                        "发布 publishes " + published.path("number").asString(),
                        url);
        return url;
    }

    public JsonNode get(String id) {
        return stage.api().get(AUTHOR.account(), path(id)).body();
    }

    private Answer sign(Cast who, String id, JsonNode read) {
        var sha = read.path("contentSha256").asString();
        return act(who, id, "reviews", Map.of("decision", "APPROVE", "contentSha256", sha));
    }

    private Answer act(Cast who, String id, String what, Map<String, Object> body) {
        return stage.api().tryToDecide(who.account(), path(id), Call.post(who.account(), path(id) + "/" + what, body));
    }

    private static Optional<JsonNode> due(JsonNode statement) {
        for (var step : statement.path("chain")) {
            if (step.path("state").asString().equals("DUE")) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private static Cast signer(JsonNode step) {
        var posts = new ArrayList<String>();
        step.path("posts").forEach(post -> posts.add(post.asString()));
        return Cast.holding(posts);
    }

    private static long signatures(JsonNode statement) {
        return statement
                .path("chain")
                .valueStream()
                .filter(step -> step.path("state").asString().equals("SIGNED"))
                .count();
    }

    private static String shortSha(JsonNode statement) {
        return "sha256 " + statement.path("contentSha256").asString().substring(0, 12) + "…";
    }

    /** Title and body. */
    private String[] text(String file) {
        return stage.day()
                .dated(stage.input().text("statements/" + file))
                .strip()
                .split("\n", 2);
    }

    private static String path(String id) {
        return "/statements/" + id;
    }
}
