package org.huiying.monitoring.reading.training;

import java.util.List;

/** How often each truth got each answer. */
final class Confusion {

    private final List<String> labels;
    private final int[][] counts;

    Confusion(List<String> labels) {
        this.labels = List.copyOf(labels);
        counts = new int[labels.size()][labels.size()];
    }

    void add(String truth, String answer) {
        counts[labels.indexOf(truth)][labels.indexOf(answer)]++;
    }

    List<String> labels() {
        return labels;
    }

    int count(String truth, String answer) {
        return counts[labels.indexOf(truth)][labels.indexOf(answer)];
    }

    int all() {
        return labels.stream().mapToInt(this::having).sum();
    }

    int right() {
        return labels.stream().mapToInt(label -> count(label, label)).sum();
    }

    int having(String truth) {
        return labels.stream().mapToInt(answer -> count(truth, answer)).sum();
    }

    private int answered(String answer) {
        return labels.stream().mapToInt(truth -> count(truth, answer)).sum();
    }

    double precision(String label) {
        return answered(label) == 0 ? 0 : (double) count(label, label) / answered(label);
    }

    double recall(String label) {
        return having(label) == 0 ? 0 : (double) count(label, label) / having(label);
    }

    double f1(String label) {
        var sum = having(label) + answered(label);
        return sum == 0 ? 0 : 2.0 * count(label, label) / sum;
    }

    /** Mean F1 of the labels that occur. */
    double macroF1() {
        return labels.stream()
                .filter(label -> having(label) > 0)
                .mapToDouble(this::f1)
                .average()
                .orElse(0);
    }

    double accuracy() {
        return all() == 0 ? 0 : (double) right() / all();
    }
}
