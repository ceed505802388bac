package org.huiying.monitoring.detection.domain;

import java.time.Duration;

/**
 * The constants of detection; findings are comparable only under the same ones.
 *
 * @param foldWindow how long a text can be the original of a copy
 * @param foldSimilarity from this share of common character pairs on a text is a copy
 * @param foldLetters a text with fewer letters is never folded
 * @param joinSimilarity from this similarity on a mention joins a cluster
 * @param clusterLife a cluster that hears nothing for so long is forgotten
 * @param maxClusters open clusters of one area; the longest silent ones go first
 * @param reorderLimit how many mentions wait for a missing number before it is given up
 * @param heatHalfLife in this time an old reaction loses half its heat
 * @param baselineFloor least number of mentions that is expected in two hours
 */
public record DetectionRules(
        Duration foldWindow,
        double foldSimilarity,
        int foldLetters,
        double joinSimilarity,
        Duration clusterLife,
        int maxClusters,
        int reorderLimit,
        Duration heatHalfLife,
        double baselineFloor) {

    /** As shipped; the figures behind them are in the documentation of the measured prototypes. */
    public static DetectionRules shipped() {
        return new DetectionRules(
                Duration.ofHours(72), 0.7, 20, 0.14, Duration.ofDays(30), 2_000, 64, Duration.ofHours(6), 2.0);
    }
}
