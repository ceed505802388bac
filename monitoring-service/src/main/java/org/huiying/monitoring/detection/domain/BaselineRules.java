package org.huiying.monitoring.detection.domain;

import java.time.Duration;

/**
 * What is expected of an area when nothing happens, per hour of the week.
 *
 * @param prior mentions an hour while too little is known
 * @param priorHours how many hours of history the prior weighs
 * @param floor least mentions an hour, however quiet the area is
 * @param trustHours hours of history before it is trusted
 * @param trustMentions mentions in that history before it is trusted
 * @param delay an hour is learned only so long afterwards: what happens now must not explain itself
 * @param kept share of what was learned that one week later still counts
 * @param smoothing mentions that a coarser profile weighs against the finer one
 * @param speedFloor least number that is expected in two hours for the speed of the grading rules
 */
public record BaselineRules(
        double prior,
        double priorHours,
        double floor,
        int trustHours,
        int trustMentions,
        Duration delay,
        double kept,
        double smoothing,
        double speedFloor) {

    public static BaselineRules shipped() {
        return new BaselineRules(1, 48, 0.1, 7 * 24, 20, Duration.ofHours(12), 0.75, 6, 2);
    }
}
