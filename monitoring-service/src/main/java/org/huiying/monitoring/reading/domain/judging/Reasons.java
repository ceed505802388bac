package org.huiying.monitoring.reading.domain.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Looks up which features of a text moved a judgement; hashing loses no words, for they are taken from the text. */
final class Reasons {

    private static final int MOST = 5;

    private final Model model;
    private final String text;
    private final Map<Integer, Seen> seen = new HashMap<>();

    /** A known feature with its first place. */
    private record Seen(int start, int end, int count) {}

    Reasons(Model model, String text, Consumer<Grams.Sink> flags) {
        this.model = model;
        this.text = text;
        Grams.scan(text, (key, start, end) -> see(key, start, end, 0));
        flags.accept((key, start, end) -> see(key, start, end, 1));
    }

    private void see(int key, int start, int end, int again) {
        var feature = model.feature(key);
        if (feature >= 0) {
            seen.merge(
                    feature,
                    new Seen(start, end, 1),
                    (old, _) -> new Seen(old.start(), old.end(), old.count() + again));
        }
    }

    List<Reason> of(Task task, String label) {
        var square = 0L;
        for (var one : seen.entrySet()) {
            var value =
                    (long) model.weights().rarity(one.getKey()) * one.getValue().count();
            square += value * value;
        }
        var length = Math.sqrt(Math.max(1, square)) / Weights.RARITY;
        var reasons = new ArrayList<Reason>();
        for (var one : seen.entrySet()) {
            var weight = weight(one.getKey(), task, label) * one.getValue().count() / length;
            if (weight > 0) {
                var place = one.getValue();
                reasons.add(new Reason(text.substring(place.start(), place.end()), place.start(), rounded(weight)));
            }
        }
        reasons.sort(Comparator.comparingDouble(Reason::weight)
                .reversed()
                .thenComparing(Reason::offset)
                .thenComparing(Reason::term));
        return distinct(reasons);
    }

    /** For the label, against the mean of all labels. */
    private double weight(int feature, Task task, String label) {
        var own = task.isBinary() ? 0 : task.labels().indexOf(label);
        var mean = 0.0;
        var weights = model.weights();
        for (var i = 0; i < task.labels().size() && !task.isBinary(); i++) {
            mean += value(weights, feature, task.first() + i) / task.labels().size();
        }
        var sign = label.equals(Answer.NO) ? -1 : 1;
        return sign * (value(weights, feature, task.first() + own) - mean);
    }

    private static double value(Weights weights, int feature, int output) {
        return weights.weight(feature, output) * (double) weights.scale(output) / Weights.UNIT;
    }

    private static List<Reason> distinct(List<Reason> sorted) {
        var kept = new ArrayList<Reason>();
        for (var reason : sorted) {
            var known = kept.stream().anyMatch(other -> other.term().equals(reason.term()));
            if (!known && !reason.term().isBlank() && kept.size() < MOST) {
                kept.add(reason);
            }
        }
        return List.copyOf(kept);
    }

    private static double rounded(double weight) {
        return Math.round(weight * 1000) / 1000.0;
    }
}
