package org.huiying.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.acceptance.stack.Until;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An alert that nobody answers goes up one step, though the service is killed while it waits. */
class UnansweredAlertTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String DETECTED = "org.huiying.monitoring.OpinionDetected.v1";

    private final RunningStack stack = RunningStack.get();
    private final Sql sql = new Sql(stack.databases());

    @Test
    void goesToStepTwoAfterAKillWithOneRowPerStep() {
        var rule = rule();
        try {
            save(rule, "PT5S");
            var incident = register();
            Until.so("step 1", PATIENCE, () -> steps(incident).equals(List.of("1")));
            var killed = stack.parts().kill("notification");
            stack.parts().awaitSuccessor("notification", killed);
            Until.so("step 2", PATIENCE, () -> steps(incident).size() > 1);
            assertThat(steps(incident)).containsExactly("1", "2");
            assertThat(told(incident)).doesNotHaveDuplicates();
        } finally {
            save(rule, rule.at("/steps/0/waitFor").asString());
        }
    }

    private List<String> told(String incident) {
        return sql.column("notification", """
                SELECT cause_type || ' ' || d.step || ' ' || post || ' ' || channel || ' ' || address
                FROM delivery d JOIN alert a USING (alert_id) WHERE a.incident_id = '%s'""".formatted(incident));
    }

    private List<String> steps(String incident) {
        return sql.column("notification", """
                SELECT s.step FROM alert_step s JOIN alert a USING (alert_id)
                WHERE incident_id = '%s' AND cause_type = '%s' ORDER BY 1""".formatted(incident, DETECTED));
    }

    private String register() {
        var label = "无人应答 " + UUID.randomUUID();
        var body = Map.of(
                "title",
                label,
                "summary",
                "电话反映" + label,
                "area",
                "ELDERLY_CARE",
                "origin",
                "PHONE",
                "foundAt",
                Instant.now().minusSeconds(60).toString());
        return stack.as("duty").post("/api/v1/opinions", body).expect(201).field("incidentId");
    }

    private ObjectNode rule() {
        for (JsonNode stored : stack.as("office")
                .get("/api/v1/notification-rules")
                .expect(200)
                .json()
                .path("items")) {
            if (stored.path("eventType").asString("").equals(DETECTED)) {
                return (ObjectNode) stored.path("rule");
            }
        }
        throw new IllegalStateException("no rule for " + DETECTED);
    }

    private void save(ObjectNode rule, String firstWait) {
        var changed = rule.deepCopy().put("eventType", DETECTED);
        ((ObjectNode) changed.at("/steps/0")).put("waitFor", firstWait);
        stack.as("office").post("/api/v1/notification-rules", changed).ok();
    }
}
