package org.huiying.monitoring.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the sources.
 *
 * @param poll how often to look for due sources
 * @param egressAllow private addresses that may be read nevertheless: CIDRs and host:port
 * @param timeout for a whole fetch
 * @param maxBody largest feed, unpacked
 * @param maxEntries most entries taken of one feed
 * @param silentAfter a source that has said nothing new for so long is silent
 */
@Validated
@ConfigurationProperties("monitoring.source")
record SourceSettings(
        @NotNull Duration poll,
        @NotNull List<String> egressAllow,
        @NotNull Duration timeout,
        @NotNull DataSize maxBody,
        @Min(1) @Max(1000) int maxEntries,
        @NotNull Duration silentAfter) {}
