package org.huiying.monitoring.reading.training;

import java.util.Arrays;
import java.util.Random;

/**
 * Finds the plane that parts some texts from all others with the widest margin: a linear support vector machine with
 * squared loss, solved by dual coordinate descent. Few of many weigh as much as the many. Order and seed are fixed.
 */
final class Separator {

    private static final double PENALTY = 0.3;
    private static final int ROUNDS = 30;
    private static final long SEED = 7;

    final double[] weights;
    double bias;

    private final Vectors vectors;
    private final boolean[] wanted;
    private final double[] alphas;

    private Separator(Vectors vectors, boolean[] wanted) {
        this.vectors = vectors;
        this.wanted = wanted;
        weights = new double[vectors.keys.length];
        alphas = new double[vectors.size()];
    }

    static Separator of(Vectors vectors, boolean... wanted) {
        var separator = new Separator(vectors, wanted);
        separator.solve();
        return separator;
    }

    private void solve() {
        var many = 0;
        for (var one : wanted) {
            many += one ? 1 : 0;
        }
        if (many == 0 || many == wanted.length) {
            bias = many == 0 ? -1 : 1;
            return;
        }
        var looseWanted = many / (2 * PENALTY * (wanted.length - many));
        var order = new int[wanted.length];
        Arrays.setAll(order, i -> i);
        var chance = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            shuffle(order, chance);
            for (var text : order) {
                step(text, wanted[text] ? looseWanted : 1 / (2 * PENALTY));
            }
        }
    }

    private void step(int text, double loose) {
        var side = wanted[text] ? 1 : -1;
        var miss = side * (vectors.dot(text, weights) + bias) - 1 + loose * alphas[text];
        var length = vectors.features.get(text).length == 0 ? 1 : 2;
        var next = Math.max(0, alphas[text] - miss / (length + loose));
        var change = (next - alphas[text]) * side;
        if (change != 0) {
            vectors.addTo(weights, text, change);
            bias += change;
            alphas[text] = next;
        }
    }

    private static void shuffle(int[] order, Random chance) {
        for (var i = order.length - 1; i > 0; i--) {
            var other = chance.nextInt(i + 1);
            var kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
