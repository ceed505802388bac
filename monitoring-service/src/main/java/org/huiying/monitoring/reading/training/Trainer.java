package org.huiying.monitoring.reading.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.monitoring.reading.domain.judging.Calibration;
import org.huiying.monitoring.reading.domain.judging.Features;
import org.huiying.monitoring.reading.domain.judging.Model;
import org.huiying.monitoring.reading.domain.judging.Task;
import org.huiying.monitoring.reading.domain.judging.Weights;

/** Makes weights from samples, and calibrations from how the weights do on samples that they were not made from. */
final class Trainer {

    /** Raw scores by task of samples that the model had not seen, in the order of the samples. */
    record Validation(List<Sample> samples, Map<Task, List<double[]>> raw) {}

    private final Reader reader;

    Trainer(Reader reader) {
        this.reader = reader;
    }

    /** The features of a sample: those of its masked text, as at the door. */
    Features features(Sample sample) {
        return reader.features(reader.mask(null, sample.text()).text());
    }

    Weights weights(List<Sample> samples) {
        var vectors = new Vectors(samples.stream().map(this::features).toList());
        var rows = new byte[vectors.keys.length * Task.OUTPUTS];
        var scales = new int[Task.OUTPUTS];
        var biases = new int[Task.OUTPUTS];
        for (var task : Task.values()) {
            for (var label = 0; label < task.labels().size(); label++) {
                var output = task.first() + label;
                var separator = Separator.of(vectors, wanted(samples, task, label));
                scales[output] = quantise(separator, vectors, rows, output);
                biases[output] = (int) Math.round(separator.bias * Weights.UNIT);
            }
        }
        return new Weights(vectors.keys, vectors.rarities, rows, scales, biases);
    }

    private static boolean[] wanted(List<Sample> samples, Task task, int label) {
        var wanted = new boolean[samples.size()];
        for (var i = 0; i < wanted.length; i++) {
            wanted[i] = samples.get(i).label(task) == (task.isBinary() ? 1 : label);
        }
        return wanted;
    }

    /** Puts the weights of an output into bytes, each with the rarity of its feature in it; answers what a step is worth. */
    private static int quantise(Separator separator, Vectors vectors, byte[] rows, int output) {
        var most = 0.0;
        for (var feature = 0; feature < separator.weights.length; feature++) {
            most = Math.max(most, Math.abs(rare(separator, vectors, feature)));
        }
        var scale = Math.max(1, (int) StrictMath.ceil(most * Weights.UNIT / Byte.MAX_VALUE));
        for (var feature = 0; feature < separator.weights.length; feature++) {
            var steps = Math.round(rare(separator, vectors, feature) * Weights.UNIT / scale);
            rows[feature * Task.OUTPUTS + output] = (byte) steps;
        }
        return scale;
    }

    private static double rare(Separator separator, Vectors vectors, int feature) {
        return separator.weights[feature] * (vectors.rarities[feature] & 0xFF) / Weights.RARITY;
    }

    /** Judges each fold by weights made of the other folds. */
    Validation validate(List<Sample> samples) {
        var raw = new double[samples.size()][];
        Map<Task, List<double[]>> byTask = new EnumMap<>(Task.class);
        var models = IntStream.range(0, Sample.FOLDS)
                .mapToObj(fold -> new Model(
                        "fold " + fold,
                        weights(samples.stream().filter(s -> s.fold() != fold).toList()),
                        Map.of()))
                .toList();
        for (var task : Task.values()) {
            for (var i = 0; i < raw.length; i++) {
                var sample = samples.get(i);
                raw[i] = models.get(sample.fold()).score(features(sample)).raw(task);
            }
            byTask.put(task, List.of(raw.clone()));
        }
        return new Validation(samples, byTask);
    }

    Map<Task, Calibration> calibrations(Validation validation) {
        Map<Task, Calibration> calibrations = new EnumMap<>(Task.class);
        for (var task : Task.values()) {
            var labels =
                    validation.samples().stream().mapToInt(s -> s.label(task)).toArray();
            calibrations.put(task, new Calibrator(task, validation.raw().getOrDefault(task, List.of()), labels).best());
        }
        return calibrations;
    }
}
