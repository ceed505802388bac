package org.huiying.monitoring.detection.domain.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjLongConsumer;

/** Which clusters have a term, and how much of it. Each cluster has a number here, so that products add up in an array. */
final class TermIndex {

    private final Map<String, Postings> byTerm = new HashMap<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<Cluster> byNumber = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();

    /** The numbers of the clusters that have a term, in no order, and their weights. */
    private static final class Postings {
        private int[] numbers = new int[2];
        private long[] weights = new long[2];
        private int size;

        void add(int number, long weight) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            numbers[size] = number;
            weights[size] = weight;
            size++;
        }

        void remove(int number) {
            for (var i = 0; i < size; i++) {
                if (numbers[i] == number) {
                    size--;
                    numbers[i] = numbers[size];
                    weights[i] = weights[size];
                    return;
                }
            }
        }

        void addProducts(long[] sums, int weight) {
            for (var i = 0; i < size; i++) {
                sums[numbers[i]] += weight * weights[i];
            }
        }
    }

    /** Takes in a cluster that is not in it, with the terms that it has now. */
    void add(Cluster cluster) {
        var number = number(cluster);
        cluster.terms()
                .forEach((term, weight) ->
                        byTerm.computeIfAbsent(term, _ -> new Postings()).add(number, weight));
    }

    /** Takes out a cluster whose terms have not changed since it was taken in. */
    void remove(Cluster cluster) {
        var number = numbers.remove(cluster.key());
        if (number == null) {
            return;
        }
        free.push(number);
        for (var term : cluster.terms().keySet()) {
            byTerm.computeIfPresent(term, (_, having) -> {
                having.remove(number);
                return having.size == 0 ? null : having;
            });
        }
    }

    /** Hands over each cluster that shares a term, with the product of its terms and these. */
    void products(Map<String, Integer> terms, ObjLongConsumer<Cluster> each) {
        var sums = new long[byNumber.size()];
        terms.forEach((term, weight) -> {
            var having = byTerm.get(term);
            if (having != null) {
                having.addProducts(sums, weight);
            }
        });
        for (var number = 0; number < sums.length; number++) {
            if (sums[number] > 0) {
                each.accept(byNumber.get(number), sums[number]);
            }
        }
    }

    private int number(Cluster cluster) {
        var number = free.isEmpty() ? byNumber.size() : free.pop();
        if (number == byNumber.size()) {
            byNumber.add(cluster);
        } else {
            byNumber.set(number, cluster);
        }
        numbers.put(cluster.key(), number);
        return number;
    }
}
