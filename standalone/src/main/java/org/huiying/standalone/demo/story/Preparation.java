package org.huiying.standalone.demo.story;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiying.standalone.demo.desk.Cast;
import org.huiying.standalone.demo.desk.Stage;

/** Before the day begins: the demonstration plan, contacts of the posts, the county's subscription. */
public final class Preparation {
    private static final String TYPE = "org.huiying.assessment.EscalatedToCounty.v1";

    private final Stage stage;
    private final URI devtools;
    private final WebhookSecret secret;

    public Preparation(Stage stage, URI devtools, Path data) {
        this.stage = stage;
        this.devtools = devtools;
        this.secret = new WebhookSecret(data);
    }

    public void play() {
        stage.narrator().act("准备", "Getting ready");
        plan();
        contacts();
        subscription();
    }

    private void plan() {
        var who = Cast.OFFICE_HEAD;
        var active = stage.api().get(who.account(), "/plans/active").body();
        if (DemonstrationPlan.isInForce(active)) {
            stage.narrator().note("演示用预案已在执行", "the demonstration plan is in force already");
            return;
        }
        var draft = stage.api().post(who.account(), "/plans", DemonstrationPlan.of(active));
        var version = draft.body().path("version").asInt();
        stage.api().post(who.account(), "/plans/" + version + "/activation", Map.of());
        stage.narrator()
                .step(
                        who,
                        "起草并启用演示用预案 drafts and activates the demonstration plan v" + version,
                        DemonstrationPlan.difference());
        stage.narrator()
                .note(
                        "演示期间平静时间只有几秒；要恢复，请以 office-head 重新启用第 1 版",
                        "it stays in force until office-head activates version 1 again: POST /plans/1/activation");
    }

    private void contacts() {
        var known = stage.api().all(Cast.OFFICE.account(), "/contacts").stream()
                .map(contact -> contact.path("address").asString())
                .collect(Collectors.toSet());
        var added = 0;
        for (var who : Cast.people()) {
            var address = who.account() + "@yunxi.example";
            if (!known.contains(address)) {
                var contact = Map.of("post", who.post(), "channel", "EMAIL", "address", address, "note", who.label());
                stage.api().post(Cast.OFFICE.account(), "/contacts", contact);
                added++;
            }
        }
        stage.narrator().step(Cast.OFFICE, "登记各岗位联系方式 enters the contacts of the posts", added + " 个 new");
    }

    private void subscription() {
        var url = devtools + "/hooks/county";
        var mine = stage.api().all(Cast.COUNTY_SYSTEM.account(), "/subscriptions").stream()
                .anyMatch(s -> s.path("url").asString().equals(url)
                        && s.path("state").asString().equals("ACTIVE"));
        if (mine) {
            stage.narrator().note("县应急平台已订阅", "the county's system has subscribed already: " + url);
            return;
        }
        var body = Map.of("url", url, "types", List.of(TYPE), "description", "县应急平台接收上报");
        var made = stage.api().post(Cast.COUNTY_SYSTEM.account(), "/subscriptions", body);
        secret.keep(made.field("secret"));
        stage.narrator().step(Cast.COUNTY_SYSTEM, "订阅上报 subscribes to EscalatedToCounty", url);
    }
}
