package org.huiying.monitoring.plan.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.huiying.contracts.assessment.PlanEvent.Slot;

/** Which version of the plan holds at a moment: that of the slot that began last; of two at once, the later entry. */
public final class PlanInForce {

    private PlanInForce() {}

    public static OptionalInt at(List<Slot> slots, Instant now) {
        return slots.stream()
                .filter(slot -> !slot.effectiveFrom().isAfter(now))
                .max(Comparator.comparing(Slot::effectiveFrom))
                .map(last -> slots.reversed().stream()
                        .filter(slot -> slot.effectiveFrom().equals(last.effectiveFrom()))
                        .findFirst()
                        .orElse(last))
                .map(slot -> OptionalInt.of(slot.version()))
                .orElse(OptionalInt.empty());
    }
}
