package org.huiying.contracts.wire;

import java.time.Duration;

/**
 * A topic as a contract: name, partitions, retention, the one service that writes it, and the events on it.
 *
 * @param owner the only writer, as in {@code ce_source}
 * @param compacted whether only the newest record of a key counts (its numbers then have gaps by nature)
 * @param internal whether it is for the owner alone and may change without notice
 * @param events the sealed interface of all events on the topic
 */
public record Topic(
        String name,
        String owner,
        int partitions,
        Duration retention,
        boolean compacted,
        boolean internal,
        Class<? extends Event> events) {}
