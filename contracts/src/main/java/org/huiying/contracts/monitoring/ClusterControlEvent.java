package org.huiying.contracts.monitoring;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.wire.Event;
import org.huiying.contracts.wire.EventType;
import org.jspecify.annotations.Nullable;

/** How people's decisions reach the detection topology, the same way at every replay. */
public sealed interface ClusterControlEvent extends Event {

    /**
     * The whole control state of a cluster; a newer one replaces it.
     *
     * @param afterMention the area's mention number after which it holds
     * @param signature terms of a cluster opened by hand; empty otherwise
     */
    @EventType(
            value = "org.huiying.monitoring.ClusterControl.v1",
            meaning = "People decided about a cluster: opened, muted, merged, split, closed or graded.")
    record ClusterControl(
            UUID clusterKey,
            Area area,
            @Override boolean exercise,
            long afterMention,
            boolean openedByHand,
            List<String> signature,
            boolean muted,
            @Nullable UUID mergedInto,
            @Nullable UUID splitFrom,
            List<UUID> splitMentions,
            boolean closed,
            @Nullable PlanGrade grade)
            implements ClusterControlEvent {

        @Override
        public String key() {
            return clusterKey.toString();
        }

        /** Beside the mentions of its area, so that one task of the topology reads both. */
        @Override
        public OptionalInt partition() {
            return OptionalInt.of(area.ordinal());
        }
    }
}
