package org.huiying.contracts.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.wire.Event;
import org.huiying.contracts.wire.EventType;

/** What became of alerts, keyed by incident, or by roster for gaps in it; posts only, never a person's address. */
public sealed interface DeliveryEvent extends Event {

    @EventType(value = "org.huiying.notification.NotificationDelivered.v1", meaning = "A channel took an alert.")
    record NotificationDelivered(
            UUID incidentId,
            @Override boolean exercise,
            UUID alertId,
            UUID deliveryId,
            int step,
            Post post,
            AlertChannel channel,
            Instant at)
            implements DeliveryEvent {
        @Override
        public String key() {
            return incidentId.toString();
        }
    }

    /** @param finalFailure whether no further try will be made */
    @EventType(value = "org.huiying.notification.NotificationFailed.v1", meaning = "A channel did not take an alert.")
    record NotificationFailed(
            UUID incidentId,
            @Override boolean exercise,
            UUID alertId,
            UUID deliveryId,
            int step,
            Post post,
            AlertChannel channel,
            String reason,
            boolean finalFailure,
            Instant at)
            implements DeliveryEvent {
        @Override
        public String key() {
            return incidentId.toString();
        }
    }

    @EventType(
            value = "org.huiying.notification.AlertAcknowledged.v1",
            meaning = "A post on duty took note of an alert; its chain stops.")
    record AlertAcknowledged(UUID incidentId, @Override boolean exercise, UUID alertId, int step, Post by, Instant at)
            implements DeliveryEvent {
        @Override
        public String key() {
            return incidentId.toString();
        }
    }

    @EventType(
            value = "org.huiying.notification.AlertUnanswered.v1",
            meaning = "Nobody took note in time; the next step was told.")
    record AlertUnanswered(
            UUID incidentId, @Override boolean exercise, UUID alertId, int step, List<Post> posts, Instant at)
            implements DeliveryEvent {
        @Override
        public String key() {
            return incidentId.toString();
        }
    }

    @EventType(
            value = "org.huiying.notification.RosterGapFound.v1",
            meaning = "A post is on no roster, so its standing contact serves.")
    record RosterGapFound(UUID rosterId, Post post, Instant from, Instant to) implements DeliveryEvent {
        @Override
        public String key() {
            return rosterId.toString();
        }
    }
}
