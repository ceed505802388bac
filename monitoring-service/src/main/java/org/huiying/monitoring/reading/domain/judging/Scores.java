package org.huiying.monitoring.reading.domain.judging;

import java.util.Arrays;

/** The raw scores of one text, and what they mean. */
public final class Scores {

    private final Model model;
    private final double[] raw;

    Scores(Model model, double... raw) {
        this.model = model;
        this.raw = raw;
    }

    /** The raw scores of one task. */
    public double[] raw(Task task) {
        return Arrays.copyOfRange(
                raw, task.first(), task.first() + task.labels().size());
    }

    /** What the model holds of the text in one task. */
    public Answer answer(Task task) {
        return model.calibration(task).answer(task, raw(task));
    }
}
