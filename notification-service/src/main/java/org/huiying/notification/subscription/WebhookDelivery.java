package org.huiying.notification.subscription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event on its way to one subscriber; its id is the webhook-id at every try. */
record WebhookDelivery(
        UUID id,
        UUID subscriptionId,
        UUID eventId,
        String type,
        String body,
        State state,
        int attempts,
        Instant nextTryAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant deliveredAt) {

    enum State {
        PENDING,
        DELIVERED,
        FAILED
    }
}
