package org.huiying.standalone.demo.story;

import org.huiying.standalone.demo.desk.Alerts;
import org.huiying.standalone.demo.desk.Consulting;
import org.huiying.standalone.demo.desk.Desk;
import org.huiying.standalone.demo.desk.Drafting;
import org.huiying.standalone.demo.desk.Ending;
import org.huiying.standalone.demo.desk.Matters;
import org.huiying.standalone.demo.desk.Refusals;
import org.huiying.standalone.demo.desk.Stage;

/** Everything with which the acts are played. */
public record Crew(
        Stage stage,
        Matters matters,
        Desk desk,
        Consulting consulting,
        Drafting drafting,
        Ending ending,
        Alerts alerts,
        Refusals refusals) {

    public static Crew on(Stage stage) {
        var desk = new Desk(stage);
        return new Crew(
                stage,
                new Matters(stage),
                desk,
                new Consulting(stage),
                new Drafting(stage),
                new Ending(stage, desk),
                new Alerts(stage),
                new Refusals(stage.narrator()));
    }
}
