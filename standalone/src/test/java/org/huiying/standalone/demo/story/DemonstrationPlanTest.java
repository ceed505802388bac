package org.huiying.standalone.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemonstrationPlanTest {
    private static final String ACTIVE = """
            {"version": 1, "plan": {"version": 1, "title": "预案", "note": "", "procedures": {"II": {
              "clocks": [{"name": "PRESS_CONFERENCE", "limit": "PT24H"}],
              "alertChain": [{"step": 1, "waitFor": "PT10M"}, {"step": 2, "waitFor": "PT10M"}],
              "calm": {"subsidingShare": 0.3, "subsidingFor": "PT6H", "quietTime": "PT48H", "watchTime": "P14D"}}}}}""";

    private final JsonNode active = new JsonMapper().readTree(ACTIVE);
    private final JsonNode procedure =
            DemonstrationPlan.of(active).path("procedures").path("II");

    @Test
    void onlyQuietTimesAndTheFirstWaitAreShort() {
        assertThat(procedure.path("calm").path("quietTime").asString()).isEqualTo("PT3S");
        assertThat(procedure.path("calm").path("subsidingShare").asDouble()).isEqualTo(0.3);
        assertThat(procedure.path("alertChain").get(0).path("waitFor").asString())
                .isEqualTo("PT20S");
        assertThat(procedure.path("alertChain").get(1).path("waitFor").asString())
                .isEqualTo("PT10M");
        assertThat(procedure.path("clocks").get(0).path("limit").asString()).isEqualTo("PT24H");
    }

    @Test
    void itSaysWhatItIsAndIsRecognised() {
        var plan = DemonstrationPlan.of(active);

        assertThat(plan.has("version")).isFalse();
        assertThat(DemonstrationPlan.isInForce(active)).isFalse();
        assertThat(DemonstrationPlan.isInForce(
                        new JsonMapper().createObjectNode().set("plan", plan)))
                .isTrue();
    }
}
