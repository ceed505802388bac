package org.huiying.monitoring.detection.domain;

import java.time.Duration;
import org.huiying.contracts.wire.TextHash;
import org.huiying.monitoring.detection.domain.text.KnownTerms;

/**
 * The constants of detection; findings are comparable only under the same ones, so each finding names their version.
 *
 * @param known what many posts say and so tells little
 * @param fold which texts are copies
 * @param join which mentions belong together
 * @param clusterLife a cluster that hears nothing for so long is forgotten
 * @param maxClusters open clusters of one area; the longest silent ones go first
 * @param reorderLimit how many mentions wait for a missing number before it is given up
 * @param heat what each kind of reaction weighs
 * @param baseline what is expected of an area
 * @param trend when a matter rises, peaks, subsides, is calm
 */
public record DetectionRules(
        KnownTerms known,
        Fold fold,
        Join join,
        Duration clusterLife,
        int maxClusters,
        int reorderLimit,
        HeatRules heat,
        BaselineRules baseline,
        TrendRules trend) {

    /**
     * @param window how long a text can be the original of a copy
     * @param similarity from this weighted share of common character pairs on a text is a copy
     * @param cutOff a text of which this share stands in an earlier one that begins alike is a cut-off copy
     * @param letters a text with fewer telling letters is never folded
     */
    public record Fold(Duration window, double similarity, double cutOff, int letters) {}

    /**
     * @param similarity from this similarity on a mention joins a cluster
     * @param suggestFrom from this similarity on a person is told of a cluster that was not joined
     * @param closeSecond a runner-up with this share of the best similarity is told, too
     */
    public record Join(double similarity, double suggestFrom, double closeSecond) {}

    /** As shipped; how they were chosen is in docs/detection.md. */
    public static DetectionRules shipped(KnownTerms known) {
        return with(known, HeatRules.shipped());
    }

    /** As shipped, but for what reactions weigh. */
    public static DetectionRules with(KnownTerms known, HeatRules heat) {
        return new DetectionRules(
                known,
                new Fold(Duration.ofHours(72), 0.75, 0.9, 20),
                new Join(0.085, 0.06, 0.85),
                Duration.ofDays(30),
                2_000,
                64,
                heat,
                BaselineRules.shipped(),
                TrendRules.shipped());
    }

    /** Names these values: other values have another version, the same values everywhere the same. */
    public String version() {
        return "4-" + TextHash.sha256(toString()).substring(0, 8);
    }
}
