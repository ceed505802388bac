package org.huiying.platform.runtime;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Named places where a fault test may let the process die as if by {@code kill -9}.
 * {@code -Dhuiying.failpoint=NAME:ONE_IN} halts at that place about once in so many passes; without it this does nothing.
 * The last line of the log then says which process ended where.
 */
public final class FailPoint {

    private static final Logger LOG = LoggerFactory.getLogger(FailPoint.class);
    private static final @Nullable String NAME;
    private static final int ONE_IN;
    private static final Random RANDOM = new Random(Long.getLong("huiying.failpoint.seed", 42L));

    static {
        var property = System.getProperty("huiying.failpoint");
        if (property == null || property.isBlank()) {
            NAME = null;
            ONE_IN = 1;
        } else {
            var parts = property.split(":", 2);
            NAME = parts[0];
            ONE_IN = parts.length == 2 ? Integer.parseInt(parts[1]) : 1;
        }
    }

    private FailPoint() {}

    /** Passes the place, or halts the process there. */
    public static void hit(String name) {
        if (name.equals(NAME) && RANDOM.nextInt(ONE_IN) == 0) {
            LOG.warn("process {} ends at fail point {}", ProcessHandle.current().pid(), name);
            Runtime.getRuntime().halt(137);
        }
    }
}
