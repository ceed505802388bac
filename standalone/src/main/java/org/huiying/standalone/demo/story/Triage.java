package org.huiying.standalone.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.huiying.standalone.demo.desk.Alerts;
import org.huiying.standalone.demo.desk.Cast;
import org.huiying.standalone.demo.desk.Desk;
import org.huiying.standalone.demo.desk.Matter;
import org.huiying.standalone.demo.desk.Matters;
import org.huiying.standalone.demo.desk.Stage;

/** Looking through what was found: one is nobody's, one is another department's, one is the same as another. */
public final class Triage {
    private final Stage stage;
    private final Matters matters;
    private final Desk desk;
    private final Alerts alerts;

    public Triage(Stage stage, Matters matters, Desk desk, Alerts alerts) {
        this.stage = stage;
        this.matters = matters;
        this.desk = desk;
        this.alerts = alerts;
    }

    public void play() {
        stage.narrator().act("研判分流", "Sorting what was found");
        matters.settle();
        var drill = matters.any("ELDERLY_CARE", "消防演练");
        if (!isLeftOver(drill)) {
            desk.verdict(Cast.DUTY, drill, "DISMISSED", "敬老院消防演练，并无伤害");
        }
        var insurance = matters.any("OTHER_DEPARTMENT", "医保");
        if (!isLeftOver(insurance)) {
            desk.verdict(Cast.MONITOR, insurance, "TRANSFERRED", "属医保部门职责，转县医疗保障局");
        }
        merge();
        alerts.acknowledge();
    }

    /** A section reports by hand what the county has found already. */
    private void merge() {
        var found = matters.any("CONDUCT", "石塘");
        if (isLeftOver(found)) {
            return;
        }
        var byHand = register(Cast.SECTION, "石塘镇民政所窗口服务问题", "多人到股室反映石塘镇民政所窗口常无人值守", "SECTION", Duration.ofMinutes(20));
        matters.merge(byHand, found);
        desk.verdict(Cast.MONITOR, found, "VERIFIED", "监测与股室反映一致，属实");
    }

    /** Registers what somebody heard {@code ago}. */
    Matter register(Cast who, String title, String summary, String origin, Duration ago) {
        var body = Map.of(
                "title", title,
                "summary", summary,
                "area", "CONDUCT",
                "origin", origin,
                "foundAt", Instant.now().minus(ago).toString());
        var made = stage.api().post(who.account(), "/opinions", body);
        stage.narrator()
                .step(who, "人工登记 registers by hand: " + title, made.field("number") + " " + made.field("state"));
        return new Matter(made.field("incidentId"), made.field("number"), made.field("title"), false);
    }

    private boolean isLeftOver(Matter matter) {
        if (matter.carriedOver()) {
            stage.narrator()
                    .note(
                            "上次演示已处理：" + matter.named(),
                            "dealt with by an earlier run; the new posts went where the old ones had gone");
        }
        return matter.carriedOver();
    }
}
