package org.huiying.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that was appended in the current transaction and has no number yet. */
record PendingEvent(
        UUID id,
        short lane,
        String topic,
        @Nullable Integer partition,
        String key,
        String type,
        String payload,
        String headers,
        Instant occurredAt) {}
