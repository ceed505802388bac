package org.huiying.monitoring.detection.domain;

/** Rounds what is said aloud, so that no reader hangs on the last bit of a measurement. */
final class Rounded {

    private Rounded() {}

    static double to3(double value) {
        return StrictMath.round(value * 1_000) / 1_000.0;
    }
}
