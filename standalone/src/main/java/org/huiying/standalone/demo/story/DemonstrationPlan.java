package org.huiying.standalone.demo.story;

import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The plan in force with short quiet times and a short first wait for alerts; everything else stays as it was. */
final class DemonstrationPlan {
    static final String TITLE = "演示用预案（平静时间缩短为几秒）";

    private static final Duration SUBSIDING = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration WATCH = Duration.ofSeconds(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(20);

    private DemonstrationPlan() {}

    static boolean isInForce(JsonNode active) {
        return active.path("plan").path("title").asString().equals(TITLE);
    }

    /** What is to be posted as a new version. */
    static JsonNode of(JsonNode active) {
        var plan = (ObjectNode) active.path("plan").deepCopy();
        plan.remove("version");
        plan.put("title", TITLE);
        plan.put("note", "仅供演示：平息判断和首次提醒的等待时间缩短为几秒，法定时限与审签链条不变。");
        plan.path("procedures").forEach(procedure -> shorten((ObjectNode) procedure));
        return plan;
    }

    private static void shorten(ObjectNode procedure) {
        ((ObjectNode) procedure.path("calm"))
                .put("subsidingFor", SUBSIDING.toString())
                .put("quietTime", QUIET.toString())
                .put("watchTime", WATCH.toString());
        var chain = (ArrayNode) procedure.path("alertChain");
        ((ObjectNode) chain.get(0)).put("waitFor", FIRST_WAIT.toString());
    }

    /** What is told on the screen. */
    static String difference() {
        return "subsidingFor %s, quietTime %s, watchTime %s, first alert wait %s"
                .formatted(SUBSIDING, QUIET, WATCH, FIRST_WAIT);
    }
}
