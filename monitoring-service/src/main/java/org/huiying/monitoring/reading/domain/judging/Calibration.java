package org.huiying.monitoring.reading.domain.judging;

/**
 * How raw scores of a task become a probability, and from where on it is believed; all in thousandths, so that they
 * are the same numbers everywhere.
 *
 * @param temperature divides the raw scores
 * @param cut what is subtracted from the raw score of a task that asks yes or no
 * @param sure below this probability the model abstains
 */
public record Calibration(int temperature, int cut, int sure) {

    /** The probabilities of the labels; of a task that asks yes or no, that of yes. */
    public double[] probabilities(double... raw) {
        var scaled = raw.clone();
        for (var i = 0; i < scaled.length; i++) {
            scaled[i] = (scaled[i] - cut / 1000.0) * 1000 / temperature;
        }
        if (scaled.length == 1) {
            return new double[] {1 / (1 + StrictMath.exp(-scaled[0]))};
        }
        var most = Double.NEGATIVE_INFINITY;
        for (var one : scaled) {
            most = Math.max(most, one);
        }
        var sum = 0.0;
        for (var i = 0; i < scaled.length; i++) {
            scaled[i] = StrictMath.exp(scaled[i] - most);
            sum += scaled[i];
        }
        for (var i = 0; i < scaled.length; i++) {
            scaled[i] /= sum;
        }
        return scaled;
    }

    /** What a task says of raw scores. */
    public Answer answer(Task task, double... raw) {
        var probabilities = probabilities(raw);
        var best = 0;
        for (var i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        var yes = !task.isBinary() || probabilities[0] >= 0.5;
        var score = yes ? probabilities[best] : 1 - probabilities[0];
        return new Answer(yes ? task.labels().get(best) : Answer.NO, score, score * 1000 >= sure);
    }
}
