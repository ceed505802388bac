package org.huiying.contracts.vocabulary;

/**
 * How a matter spreads, as seen by counts of mentions alone: a present state that was tested, never a forecast. A second
 * wave is RISING again.
 */
public enum TrendState {
    NEW,
    RISING,
    PEAK,
    SUBSIDING,
    CALM
}
