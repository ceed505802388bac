package org.huiying.platform.inbox;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.wire.Event;
import org.huiying.contracts.wire.Topic;
import org.jspecify.annotations.Nullable;

/**
 * An event as a listener gets it: once, in the order of its stream.
 *
 * @param sequence its gapless number in the stream of topic and key; 0 on topics that no outbox writes
 * @param time when it happened, by its writer's clock
 */
public record Received(
        UUID id,
        Topic topic,
        String key,
        long epoch,
        long sequence,
        Instant time,
        @Nullable String correlationId,
        Event body) {}
