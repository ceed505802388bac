package org.huiying.contracts.notification;

import java.time.Instant;
import org.huiying.contracts.wire.Event;
import org.huiying.contracts.wire.EventType;

/** A regular sign of life that an outside watcher can miss. */
public sealed interface HeartbeatEvent extends Event {

    @Override
    default String key() {
        return "heartbeat";
    }

    /** @param overdueTimers timers past due at the moment of the beat; 0 when all is well */
    @EventType(
            value = "org.huiying.notification.Heartbeat.v1",
            meaning = "The watchers run, and so many timers are overdue.")
    record Heartbeat(Instant at, long overdueTimers) implements HeartbeatEvent {}
}
