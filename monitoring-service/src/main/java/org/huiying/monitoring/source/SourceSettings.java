package org.huiying.monitoring.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.huiying.monitoring.source.domain.Intensity;
import org.huiying.monitoring.source.domain.Source;
import org.huiying.monitoring.source.feed.FetchLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the sources.
 *
 * @param poll how often to look for due sources
 * @param egressAllow private addresses that may be read nevertheless: CIDRs and host:port
 * @param timeout for a whole fetch
 * @param maxBody largest feed, packed and unpacked
 * @param maxEntries most entries taken of one feed
 * @param silentAfter a source that has said nothing new for so long is silent
 * @param intensifiedInterval longest interval while sources are watched more closely, where a source says no other
 * @param allDayInterval longest interval while they are watched around the clock, where a source says no other
 */
@Validated
@ConfigurationProperties("monitoring.source")
record SourceSettings(
        @NotNull Duration poll,
        @NotNull List<String> egressAllow,
        @NotNull Duration timeout,
        @NotNull DataSize maxBody,
        @Min(1) @Max(1000) int maxEntries,
        @NotNull Duration silentAfter,
        @NotNull Duration intensifiedInterval,
        @NotNull Duration allDayInterval) {

    FetchLimits limits() {
        return new FetchLimits(timeout, maxBody, maxEntries);
    }

    Duration interval(Source source, Intensity intensity) {
        return source.pace().at(intensity, intensifiedInterval, allDayInterval);
    }
}
