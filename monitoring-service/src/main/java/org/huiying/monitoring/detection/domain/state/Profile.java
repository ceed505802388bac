package org.huiying.monitoring.detection.domain.state;

import org.huiying.monitoring.detection.domain.BaselineRules;

/**
 * Mentions an hour for each hour of the week, from little data: the whole week corrects the hours of the day, these
 * correct the hours of the week, and neighbours smooth each other.
 */
final class Profile {

    private static final int DAY = 24;
    private static final int WEEK = Baseline.WEEK;

    private final double[] sums;
    private final double[] weights;
    private final BaselineRules rules;

    Profile(double[] sums, double[] weights, BaselineRules rules) {
        this.sums = sums;
        this.weights = weights;
        this.rules = rules;
    }

    double[] rates(boolean trusted) {
        var level = (total(sums) + rules.prior() * rules.priorHours()) / (total(weights) + rules.priorHours());
        var byHour = byHour(level);
        var rates = new double[WEEK];
        for (var slot = 0; slot < WEEK; slot++) {
            var usual = byHour[slot % DAY];
            var rate = shrunk(smooth(sums, slot), smooth(weights, slot), usual);
            rates[slot] = Math.max(trusted ? rules.floor() : rules.prior(), rate);
        }
        return rates;
    }

    private double[] byHour(double level) {
        var daySums = new double[DAY];
        var dayWeights = new double[DAY];
        for (var slot = 0; slot < WEEK; slot++) {
            daySums[slot % DAY] += sums[slot];
            dayWeights[slot % DAY] += weights[slot];
        }
        var rates = new double[DAY];
        for (var hour = 0; hour < DAY; hour++) {
            rates[hour] = shrunk(smooth(daySums, hour), smooth(dayWeights, hour), level);
        }
        return rates;
    }

    /** As if so many mentions more had been seen at the coarser rate. */
    private double shrunk(double sum, double weight, double coarser) {
        return (sum + rules.smoothing()) / (weight + rules.smoothing() / coarser);
    }

    private static double smooth(double[] values, int at) {
        var all = values.length;
        return (values[(at + all - 1) % all] + 2 * values[at] + values[(at + 1) % all]) / 4;
    }

    private static double total(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
