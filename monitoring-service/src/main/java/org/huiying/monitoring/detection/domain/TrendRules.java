package org.huiying.monitoring.detection.domain;

import java.time.Duration;
import java.util.List;

/**
 * When a matter rises, peaks, subsides and is calm. Evidence is -log10 of a bound of the probability.
 *
 * @param windows in which mentions are counted against what is expected
 * @param changes each is compared with the one before it
 * @param burst evidence from which a count is more than the area usually brings
 * @param growth evidence from which a window is more than the one before it
 * @param decline evidence from which it is less
 * @param usual below this evidence a count is what the area usually brings
 * @param clusterShare share of what is expected of the area that is expected of one matter
 * @param leastMentions with fewer mentions nothing rises
 * @param leastAuthors with fewer different authors nothing rises
 * @param growing the longest window whose growth says that it rises still
 * @param plateau so long without growth, and the peak is reached
 * @param quiet so long without a mention, and it is calm
 * @param hysteresis least time between two turns back to an earlier state
 * @param step how often silence is looked at, in event time
 */
public record TrendRules(
        List<Duration> windows,
        List<Duration> changes,
        double burst,
        double growth,
        double decline,
        double usual,
        double clusterShare,
        int leastMentions,
        int leastAuthors,
        Duration growing,
        Duration plateau,
        Duration quiet,
        Duration hysteresis,
        Duration step) {

    public static TrendRules shipped() {
        return new TrendRules(
                List.of(
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1),
                        Duration.ofHours(3),
                        Duration.ofHours(12)),
                List.of(
                        Duration.ofMinutes(30),
                        Duration.ofHours(1),
                        Duration.ofHours(2),
                        Duration.ofHours(4),
                        Duration.ofHours(8)),
                3.5,
                3,
                2.5,
                1,
                0.25,
                3,
                3,
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofHours(12),
                Duration.ofHours(6),
                Duration.ofMinutes(10));
    }
}
