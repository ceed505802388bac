package org.huiying.platform.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** UUID version 7: sortable by the millisecond in which it was minted. */
public final class TimeOrderedIds implements Supplier<UUID> {

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID get() {
        var most = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        var least = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    /** When a version 7 id was minted; the epoch for any other id. */
    public static Instant mintedAt(UUID id) {
        return id.version() == 7 ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : Instant.EPOCH;
    }
}
