package org.huiying.contracts.assessment;

import java.time.Instant;
import java.util.List;
import org.huiying.contracts.wire.Event;
import org.huiying.contracts.wire.EventType;

/** The plan on a compacted topic: each version under its number, the schedule under {@code schedule}. */
public sealed interface PlanEvent extends Event {

    /** A version was published; it is whole and never changes. */
    @EventType(
            value = "org.huiying.assessment.PlanPublished.v1",
            meaning = "A version of the plan was published, whole and immutable.")
    record PlanPublished(Plan plan) implements PlanEvent {
        @Override
        public String key() {
            return Integer.toString(plan.version());
        }
    }

    /** The whole list of versions with the time from which each holds; the newest record replaces all before. */
    @EventType(
            value = "org.huiying.assessment.PlanScheduled.v1",
            meaning = "The list of plan versions and when each takes effect.")
    record PlanScheduled(List<Slot> slots) implements PlanEvent {
        @Override
        public String key() {
            return "schedule";
        }
    }

    /** From this time on the version is the active one, until a later slot begins. */
    record Slot(int version, Instant effectiveFrom) {}
}
