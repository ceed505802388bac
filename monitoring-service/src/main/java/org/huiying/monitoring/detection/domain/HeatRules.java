package org.huiying.monitoring.detection.domain;

import java.time.Duration;

/**
 * What each kind of reaction adds to the heat of a matter.
 *
 * @param mention one mention that is no copy
 * @param halfLife in this time an old reaction loses half its heat
 */
public record HeatRules(
        double mention, double copy, double like, double comment, double share, double view, Duration halfLife) {

    public HeatRules {
        if (!halfLife.isPositive()) {
            throw new IllegalArgumentException("the half-life of the heat must be above zero");
        }
    }

    public static HeatRules shipped() {
        return new HeatRules(10, 3, 1, 5, 10, 0.1, Duration.ofHours(6));
    }
}
