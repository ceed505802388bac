package org.huiying.standalone.demo;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.huiying.standalone.demo.api.CountyApi;
import org.huiying.standalone.demo.api.Unexpected;
import org.huiying.standalone.demo.desk.Narrator;
import org.huiying.standalone.demo.desk.Stage;
import org.huiying.standalone.demo.input.Day;
import org.huiying.standalone.demo.input.Input;
import org.huiying.standalone.demo.story.CareHomeStory;
import org.huiying.standalone.demo.story.Crew;
import org.huiying.standalone.demo.story.FuneralStory;
import org.huiying.standalone.demo.story.Intake;
import org.huiying.standalone.demo.story.MarriageStory;
import org.huiying.standalone.demo.story.OpenMatters;
import org.huiying.standalone.demo.story.Preparation;
import org.huiying.standalone.demo.story.Triage;
import org.huiying.standalone.demo.summary.Before;
import org.huiying.standalone.demo.summary.Played;
import org.huiying.standalone.demo.summary.Summary;

/** The demonstration; answers 0 only if all that it promises came true. */
public final class Demo {
    private Demo() {}

    /** Plays it; with {@code once} everything is stopped afterwards, so nothing need be left open for a newcomer. */
    public static int run(DemoContext context, boolean once) {
        var narrator = new Narrator(context.out());
        try {
            var stage = new Stage(
                    new CountyApi(context.gateway(), context.token()),
                    narrator,
                    new Day(Instant.now()),
                    Input.ofEnvironment());
            var before = Before.look(context);
            var played = play(context, stage);
            return new Summary(context, stage, before, played).tell(once) ? 0 : 1;
        } catch (Unexpected | UncheckedIOException | KafkaException e) {
            narrator.say("");
            narrator.say("演示中断 The demonstration stops here: " + e.getMessage());
            return 1;
        }
    }

    private static Played play(DemoContext context, Stage stage) {
        stage.narrator().say("云溪县的一天（虚构） A day in Yunxi county (fictional), played through " + context.gateway());
        var crew = Crew.on(stage);
        new Preparation(stage, context.devtools(), context.data()).play();
        var intake = new Intake(stage);
        intake.morning();
        var triage = new Triage(stage, crew.matters(), crew.desk(), crew.alerts());
        triage.play();
        var open = new OpenMatters(crew, triage);
        var unanswered = open.unanswered();
        var funeral = new FuneralStory(crew);
        var careHome = new CareHomeStory(crew);
        var prices = funeral.play();
        var abuse = careHome.grade(intake);
        careHome.respond(abuse);
        var queues = new MarriageStory(crew).play();
        open.play();
        careHome.end(abuse, intake);
        stage.narrator().act("Ⅲ级收尾", "Grade III to its end");
        funeral.end(prices);
        crew.alerts().awaitSecondStep(unanswered);
        crew.alerts().acknowledge();
        return new Played(
                intake, List.of(queues, prices, abuse), abuse, crew.refusals().seen(), crew.alerts());
    }
}
