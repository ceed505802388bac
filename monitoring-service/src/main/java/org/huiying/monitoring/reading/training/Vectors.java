package org.huiying.monitoring.reading.training;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.huiying.monitoring.reading.domain.judging.Features;
import org.huiying.monitoring.reading.domain.judging.Weights;

/**
 * Texts as vectors of length one over the features that at least two of them have; a rare feature counts more, as the
 * square root of the logarithm of how rare it is.
 */
final class Vectors {

    private static final int FEWEST = 2;

    final int[] keys;
    final byte[] rarities;
    final List<int[]> features = new ArrayList<>();
    final List<double[]> values = new ArrayList<>();

    Vectors(List<Features> texts) {
        var frequencies = new TreeMap<Integer, Integer>();
        for (var text : texts) {
            for (var i = 0; i < text.size(); i++) {
                frequencies.merge(text.key(i), 1, Integer::sum);
            }
        }
        frequencies.values().removeIf(count -> count < FEWEST);
        keys = frequencies.keySet().stream().mapToInt(Integer::intValue).toArray();
        rarities = new byte[keys.length];
        var numbers = new TreeMap<Integer, Integer>();
        for (var i = 0; i < keys.length; i++) {
            numbers.put(keys[i], i);
            rarities[i] = rarity(texts.size(), frequencies.getOrDefault(keys[i], FEWEST));
        }
        texts.forEach(text -> add(text, numbers));
    }

    private static byte rarity(int texts, int having) {
        var rare = StrictMath.sqrt(StrictMath.log(1 + (double) texts / having));
        return (byte) Math.min(255, Math.round(rare * Weights.RARITY));
    }

    private void add(Features text, TreeMap<Integer, Integer> numbers) {
        var known = new ArrayList<Integer>();
        var lengths = new ArrayList<Double>();
        var square = 0.0;
        for (var i = 0; i < text.size(); i++) {
            var number = numbers.get(text.key(i));
            if (number != null) {
                var value = (double) (rarities[number] & 0xFF) * text.count(i);
                known.add(number);
                lengths.add(value);
                square += value * value;
            }
        }
        var length = Math.sqrt(Math.max(1, square));
        features.add(known.stream().mapToInt(Integer::intValue).toArray());
        values.add(lengths.stream().mapToDouble(value -> value / length).toArray());
    }

    int size() {
        return features.size();
    }

    double dot(int text, double[] weights) {
        var of = features.get(text);
        var by = values.get(text);
        var sum = 0.0;
        for (var i = 0; i < of.length; i++) {
            sum += weights[of[i]] * by[i];
        }
        return sum;
    }

    void addTo(double[] weights, int text, double factor) {
        var of = features.get(text);
        var by = values.get(text);
        for (var i = 0; i < of.length; i++) {
            weights[of[i]] += factor * by[i];
        }
    }
}
