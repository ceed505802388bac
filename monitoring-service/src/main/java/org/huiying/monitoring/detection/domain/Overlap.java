package org.huiying.monitoring.detection.domain;

/** What two sorted sets of character pairs share, by weight. */
record Overlap(double shared, double first, double second) {

    /** How much the pair at a place tells. */
    @FunctionalInterface
    interface Weights {
        double of(String pairs, int at);
    }

    static Overlap of(String a, String b, Weights weights) {
        var shared = 0.0;
        var first = 0.0;
        var second = 0.0;
        var i = 0;
        var j = 0;
        while (i < a.length() || j < b.length()) {
            var order = order(a, i, b, j);
            var weight = order <= 0 ? weights.of(a, i) : weights.of(b, j);
            shared += order == 0 ? weight : 0;
            first += order <= 0 ? weight : 0;
            second += order >= 0 ? weight : 0;
            i += order <= 0 ? 2 : 0;
            j += order >= 0 ? 2 : 0;
        }
        return new Overlap(shared, first, second);
    }

    private static int order(String a, int i, String b, int j) {
        if (i >= a.length() || j >= b.length()) {
            return i >= a.length() ? 1 : -1;
        }
        var first = Character.compare(a.charAt(i), b.charAt(j));
        return first != 0 ? first : Character.compare(a.charAt(i + 1), b.charAt(j + 1));
    }

    double jaccard() {
        var all = first + second - shared;
        return all == 0 ? 0 : shared / all;
    }

    double ofShorter() {
        var shorter = Math.min(first, second);
        return shorter == 0 ? 0 : shared / shorter;
    }
}
