package org.huiying.monitoring.reading.domain.judging;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A trained linear model. A text's raw score of an output is the sum of the weights of its known features, divided by
 * the length of the vector that they form. Sums are of whole numbers, so that every machine gets the same. Immutable
 * and thread-safe.
 */
public final class Model {

    private static final int FREE = -1;

    private final String version;
    private final Weights weights;
    private final Map<Task, Calibration> calibrations;
    private final int[] slotKeys;
    private final int[] slotFeatures;

    /** @param version id of the content; the same weights have the same */
    public Model(String version, Weights weights, Map<Task, Calibration> calibrations) {
        this.version = version;
        this.weights = weights;
        this.calibrations = Map.copyOf(calibrations);
        slotKeys = new int[Integer.highestOneBit(Math.max(2, weights.size())) << 2];
        slotFeatures = new int[slotKeys.length];
        Arrays.fill(slotKeys, FREE);
        for (var feature = 0; feature < weights.size(); feature++) {
            var slot = slot(weights.key(feature));
            while (slotKeys[slot] != FREE) {
                slot = slot + 1 & slotKeys.length - 1;
            }
            slotKeys[slot] = weights.key(feature);
            slotFeatures[slot] = feature;
        }
    }

    public String version() {
        return version;
    }

    public Weights weights() {
        return weights;
    }

    public Map<Task, Calibration> calibrations() {
        return calibrations;
    }

    public Calibration calibration(Task task) {
        var calibration = calibrations.get(task);
        if (calibration == null) {
            throw new IllegalStateException("not calibrated: " + task);
        }
        return calibration;
    }

    /** The raw scores of a text. */
    public Scores score(Features features) {
        var sums = new long[Task.OUTPUTS];
        var square = 0L;
        for (var i = 0; i < features.size(); i++) {
            var feature = feature(features.key(i));
            if (feature >= 0) {
                long value = (long) weights.rarity(feature) * features.count(i);
                square += value * value;
                weights.addTo(sums, feature, features.count(i));
            }
        }
        return new Scores(this, weights.raw(sums, square));
    }

    /** The features of a text that spoke most for a label, the strongest first; of no, those that spoke against yes. */
    public List<Reason> reasons(String text, java.util.function.Consumer<Grams.Sink> flags, Task task, String label) {
        return new Reasons(this, text, flags).of(task, label);
    }

    /** Number of a feature, or -1 if the model does not know it. */
    int feature(int key) {
        for (var slot = slot(key); slotKeys[slot] != FREE; slot = slot + 1 & slotKeys.length - 1) {
            if (slotKeys[slot] == key) {
                return slotFeatures[slot];
            }
        }
        return -1;
    }

    private int slot(int key) {
        return key * 0x9E37_79B1 >>> 8 & slotKeys.length - 1;
    }
}
