package org.huiying.monitoring.reading.training;

import java.util.List;
import org.huiying.monitoring.reading.domain.judging.Calibration;
import org.huiying.monitoring.reading.domain.judging.Task;

/**
 * Chooses, on samples that the model had not seen: the cut with the best F1 of yes, the temperature under which the
 * truth is most probable, and the least probability from which on so many of its judgements are right.
 */
final class Calibrator {

    private static final int COOLEST = 50;
    private static final int WARMEST = 2_000;
    private static final int WIDEST_CUT = 1_500;

    private final Task task;
    private final List<double[]> raw;
    private final int[] labels;

    Calibrator(Task task, List<double[]> raw, int... labels) {
        this.task = task;
        this.raw = raw;
        this.labels = labels;
    }

    /** How many of the judgements that are given should be right; tones are always judged. */
    private double wanted() {
        return switch (task) {
            case AREA, COMPLAINT_TYPE -> 0.8;
            case NEGATIVE -> 0.85;
            case COMPLAINT, ALLEGATION, HARM, ANGER -> 0;
        };
    }

    Calibration best() {
        var cut = task.isBinary() ? cut() : 0;
        var best = new Calibration(1000, cut, 0);
        for (var temperature = COOLEST; temperature <= WARMEST; temperature += COOLEST / 2) {
            var candidate = new Calibration(temperature, cut, 0);
            if (surprise(candidate) < surprise(best)) {
                best = candidate;
            }
        }
        return new Calibration(best.temperature(), cut, sure(best));
    }

    private int cut() {
        var best = 0;
        for (var cut = -WIDEST_CUT; cut <= WIDEST_CUT; cut += 10) {
            best = f1(cut) > f1(best) ? cut : best;
        }
        return best;
    }

    private double f1(int cut) {
        var right = 0;
        var wrong = 0;
        for (var i = 0; i < labels.length; i++) {
            var yes = raw.get(i)[0] * 1000 >= cut;
            right += yes && labels[i] == 1 ? 1 : 0;
            wrong += yes != (labels[i] == 1) ? 1 : 0;
        }
        return right == 0 ? 0 : 2.0 * right / (2 * right + wrong);
    }

    /** Mean negative logarithm of the probability of the truth. */
    private double surprise(Calibration calibration) {
        var sum = 0.0;
        for (var i = 0; i < labels.length; i++) {
            var probabilities = calibration.probabilities(raw.get(i));
            var truth = task.isBinary()
                    ? labels[i] == 1 ? probabilities[0] : 1 - probabilities[0]
                    : probabilities[labels[i]];
            sum -= StrictMath.log(Math.max(truth, 1e-9));
        }
        return sum;
    }

    /** In thousandths; if never so many are right, more than anything can be. */
    private int sure(Calibration calibration) {
        for (var sure = 0; sure < 1000; sure += 10) {
            var given = 0;
            var right = 0;
            for (var i = 0; i < labels.length; i++) {
                var answer =
                        new Calibration(calibration.temperature(), calibration.cut(), sure).answer(task, raw.get(i));
                if (answer.sure()) {
                    given++;
                    right += answer.label().equals(Labels.name(task, labels[i])) ? 1 : 0;
                }
            }
            if (given > 0 && right >= wanted() * given) {
                return sure;
            }
        }
        return 1001;
    }
}
