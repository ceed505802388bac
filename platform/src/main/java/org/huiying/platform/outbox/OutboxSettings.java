package org.huiying.platform.outbox;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the write path.
 *
 * @param maxEventBytes an event larger than this could never be sent and is refused before it takes a number
 * @param keepSent how long acknowledged events can be sent again
 */
@Validated
@ConfigurationProperties("platform.outbox")
public record OutboxSettings(
        @DefaultValue("500") @Min(1) int batchSize,
        @DefaultValue("100ms") Duration poll,
        @DefaultValue("900000") @Min(1000) int maxEventBytes,
        @DefaultValue("30d") Duration keepSent) {}
