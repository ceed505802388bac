package org.huiying.gateway.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** How much one address, one caller and one body may take. */
@ConfigurationProperties("gateway.limits")
record LimitsSettings(Rate perAddress, Rate perCaller, int tracked, DataSize body) {

    LimitsSettings {
        if (tracked < 1 || body.isNegative() || body.toBytes() == 0) {
            throw new IllegalArgumentException("gateway.limits: tracked and body must be positive");
        }
    }

    /** A steady number of requests per second, and how many may come at once. */
    record Rate(int perSecond, int burst) {

        Rate {
            if (perSecond < 1 || burst < perSecond) {
                throw new IllegalArgumentException("gateway.limits: 1 <= per-second <= burst");
            }
        }

        /** After this time untouched a bucket is full again and need not be remembered. */
        Duration refillTime() {
            return Duration.ofSeconds(1L + burst / perSecond);
        }
    }
}
