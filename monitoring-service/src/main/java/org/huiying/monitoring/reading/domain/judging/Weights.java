package org.huiying.monitoring.reading.domain.judging;

/**
 * The numbers of a model, a row of outputs for each feature. A weight is stored as a byte and already holds the rarity
 * of its feature; each output has a scale of its own.
 */
public final class Weights {

    /** One in these units is stored as one. */
    public static final double UNIT = 1_000_000;

    /** Rarity 1.0 is stored as this. */
    public static final int RARITY = 64;

    private final int[] keys;
    private final byte[] rarities;
    private final byte[] rows;
    private final int[] scales;
    private final int[] biases;

    /**
     * @param keys sorted
     * @param rarities how telling each feature is, in 64ths, unsigned
     * @param rows weights, feature by feature
     * @param scales what one step of a weight is worth, by output, in millionths
     * @param biases by output, in millionths
     */
    public Weights(int[] keys, byte[] rarities, byte[] rows, int[] scales, int[] biases) {
        if (rarities.length != keys.length
                || rows.length != keys.length * Task.OUTPUTS
                || scales.length != Task.OUTPUTS
                || biases.length != Task.OUTPUTS) {
            throw new IllegalArgumentException("sizes do not fit");
        }
        this.keys = keys.clone();
        this.rarities = rarities.clone();
        this.rows = rows.clone();
        this.scales = scales.clone();
        this.biases = biases.clone();
    }

    public int size() {
        return keys.length;
    }

    public int key(int feature) {
        return keys[feature];
    }

    public int rarity(int feature) {
        return rarities[feature] & 0xFF;
    }

    /** The stored weight of a feature for an output. */
    public int weight(int feature, int output) {
        return rows[feature * Task.OUTPUTS + output];
    }

    public int scale(int output) {
        return scales[output];
    }

    public int bias(int output) {
        return biases[output];
    }

    void addTo(long[] sums, int feature, int count) {
        var at = feature * Task.OUTPUTS;
        for (var output = 0; output < Task.OUTPUTS; output++) {
            sums[output] += (long) rows[at + output] * count;
        }
    }

    /** What sums of weights over a vector with this square of its length come to. */
    double[] raw(long[] sums, long square) {
        var length = Math.sqrt(Math.max(1, square)) / RARITY;
        var raw = new double[Task.OUTPUTS];
        for (var output = 0; output < Task.OUTPUTS; output++) {
            raw[output] = (sums[output] * (double) scales[output] / length + biases[output]) / UNIT;
        }
        return raw;
    }
}
