package org.huiying.monitoring.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.huiying.contracts.assessment.PlanEvent.Slot;
import org.junit.jupiter.api.Test;

class PlanInForceTest {

    private static final Instant T = Instant.parse("2026-11-20T02:00:00Z");

    @Test
    void theSlotThatBeganLastIsInForce() {
        var slots = List.of(new Slot(1, T), new Slot(2, T.plusSeconds(60)), new Slot(3, T.plusSeconds(60)));

        assertThat(PlanInForce.at(slots, T.minusSeconds(1))).isEmpty();
        assertThat(PlanInForce.at(slots, T)).hasValue(1);
        assertThat(PlanInForce.at(slots, T.plusSeconds(60))).hasValue(3);
    }

    @Test
    void withoutASlotNoneIs() {
        assertThat(PlanInForce.at(List.of(), T)).isEmpty();
    }
}
