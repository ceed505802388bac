package org.huiying.standalone.demo.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.huiying.standalone.demo.api.Call;
import org.huiying.standalone.demo.api.Until;
import tools.jackson.databind.JsonNode;

/** The alerts of the posts: taken note of by those whom they address, but for one that is left unanswered. */
public final class Alerts {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GRADED = "org.huiying.assessment.GradeAssigned.v1";

    private final Stage stage;
    private final Set<String> left = new HashSet<>();

    public Alerts(Stage stage) {
        this.stage = stage;
    }

    /** Nobody will take note of the grade of this matter. */
    public void leaveUnanswered(Matter matter) {
        left.add(matter.id());
    }

    /** Everybody looks at what waits for them and takes note. */
    public void acknowledge() {
        var told = new TreeMap<Cast, Integer>();
        for (var who : Cast.people()) {
            for (var alert : waiting(who)) {
                var path = "/alerts/" + alert.path("alertId").asString() + "/acknowledgement";
                var answer = stage.api()
                        .send(Call.post(who.account(), path, Map.of()))
                        .expect(200, 409, 412);
                if (answer.status() == 200) {
                    told.merge(who, 1, Integer::sum);
                }
            }
        }
        var words = new ArrayList<String>();
        told.forEach((who, count) -> words.add(who.label() + " " + who.account() + " " + count));
        if (!words.isEmpty()) {
            stage.narrator().note("提醒已签收", "alerts acknowledged: " + String.join("，", words));
        }
    }

    /** Waits until the silence about the matter has led to the second step. */
    public void awaitSecondStep(Matter matter) {
        var alert = Until.there(
                "the unanswered alert about " + matter.named() + " to reach its second step",
                PATIENCE,
                () -> all().stream()
                        .filter(one -> isLeft(one)
                                && one.path("incidentId").asString().equals(matter.id())
                                && one.path("step").asInt() >= 2)
                        .findFirst());
        stage.narrator()
                .note(
                        "无人签收，提醒升到第 " + alert.path("step").asInt() + " 级："
                                + alert.path("text").asString(),
                        "nobody took note, so the next step was told");
    }

    /** Every alert of every post, once. */
    public List<JsonNode> all() {
        var known = new HashSet<String>();
        var alerts = new ArrayList<JsonNode>();
        for (var who : Cast.people()) {
            for (var alert : stage.api().all(who.account(), "/alerts")) {
                if (known.add(alert.path("alertId").asString())) {
                    alerts.add(alert);
                }
            }
        }
        return alerts;
    }

    private List<JsonNode> waiting(Cast who) {
        return stage.api().all(who.account(), "/alerts?state=WAITING").stream()
                .filter(alert -> !isLeft(alert))
                .toList();
    }

    private boolean isLeft(JsonNode alert) {
        return Optional.of(alert.path("causeType").asString())
                        .filter(GRADED::equals)
                        .isPresent()
                && left.contains(alert.path("incidentId").asString());
    }
}
