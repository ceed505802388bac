package org.huiying.monitoring.detection.domain.state;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiying.monitoring.detection.domain.text.Terms;

/** What a cluster is about: the sum of the term vectors of its mentions. Only the heaviest terms stay. */
final class TermSums {

    private static final int KEPT = 200;

    private TreeMap<String, Long> sums = new TreeMap<>();
    private transient double length;

    void add(Map<String, Integer> terms) {
        terms.forEach((term, weight) -> sums.merge(term, (long) weight, Long::sum));
        length = 0;
        if (sums.size() > KEPT) {
            trim();
        }
    }

    void remove(Map<String, Integer> terms) {
        terms.forEach((term, weight) -> {
            var left = sums.getOrDefault(term, 0L) - weight;
            if (left > 0) {
                sums.put(term, left);
            } else {
                sums.remove(term);
            }
        });
        length = 0;
    }

    private void trim() {
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(sums.size() - KEPT)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(sums::remove);
    }

    /** The terms that say most to a reader. */
    List<String> telling(int limit) {
        return sums.entrySet().stream()
                .filter(e -> !Terms.isCharacter(e.getKey()))
                .sorted(Comparator.comparingLong((Map.Entry<String, Long> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Length of the vector, at least 1. */
    double length() {
        if (length == 0) {
            var squares = 1L;
            for (var weight : sums.values()) {
                squares += weight * weight;
            }
            length = StrictMath.sqrt((double) squares);
        }
        return length;
    }

    Map<String, Long> asMap() {
        return sums;
    }
}
