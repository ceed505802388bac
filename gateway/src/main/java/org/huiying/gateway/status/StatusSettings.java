package org.huiying.gateway.status;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How long a reading of the services' readiness is good, and how long one service may take to answer. */
@ConfigurationProperties("gateway.status")
record StatusSettings(Duration cache, Duration timeout) {}
