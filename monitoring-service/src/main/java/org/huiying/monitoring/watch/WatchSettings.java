package org.huiying.monitoring.watch;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the watch topics.
 *
 * @param poll how often a replica looks for changes made elsewhere
 */
@Validated
@ConfigurationProperties("monitoring.watch")
record WatchSettings(@NotNull Duration poll) {}
