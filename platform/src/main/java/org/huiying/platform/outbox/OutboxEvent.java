package org.huiying.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A numbered event as it stands in the table. */
record OutboxEvent(
        long position,
        UUID id,
        String topic,
        @Nullable Integer partition,
        String key,
        long epoch,
        long sequence,
        @Nullable Long baseEpoch,
        @Nullable Long baseSequence,
        String type,
        String payload,
        String headers,
        Instant occurredAt) {

    Stream stream() {
        return new Stream(topic, key);
    }

    /** All events of one key on one topic, in the order of their numbers. */
    record Stream(String topic, String key) {}
}
