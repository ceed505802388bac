package org.huiying.monitoring.mention.domain;

/**
 * What became of a batch.
 *
 * @param accepted new ones
 * @param measured known ones with other counters or another text
 * @param repeated known ones, unchanged or erased
 */
public record Receipt(int accepted, int measured, int repeated) {

    public Receipt plus(Receipt other) {
        return new Receipt(accepted + other.accepted, measured + other.measured, repeated + other.repeated);
    }
}
