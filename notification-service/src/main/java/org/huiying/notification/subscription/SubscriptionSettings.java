package org.huiying.notification.subscription;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are sent.
 *
 * @param egressAllow CIDR ranges and {@code host:port} entries that may be reached although they are private
 * @param schedule pauses before each further try, as Standard Webhooks recommends; after the last one it is given up
 */
@ConfigurationProperties("notification.subscription")
record SubscriptionSettings(
        @DefaultValue List<String> egressAllow,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> schedule,

        @DefaultValue("10s") Duration patience) {}
