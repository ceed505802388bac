package org.huiying.monitoring.source.feed;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * What a fetch may cost.
 *
 * @param timeout for a whole fetch, redirects included
 * @param maxBody largest body, packed and unpacked
 * @param maxEntries most entries taken of one feed
 */
public record FetchLimits(Duration timeout, DataSize maxBody, int maxEntries) {}
