package org.huiying.monitoring.detection.domain.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The telling terms of a text: pairs of neighbouring characters, title before body, and the names of places and
 * institutions as one term each. Whole numbers throughout, so that sums do not depend on their order.
 */
public final class Terms {

    /** Length of a vector. */
    public static final int LENGTH = 1_000;

    private static final int KEPT = 40;
    private static final int BODY = 120;
    private static final int TITLE_WEIGHT = 3;
    private static final int NAME_WEIGHT = 2;

    private Terms() {}

    /** Term to weight, as a vector of length {@value #LENGTH}. */
    public static Map<String, Integer> of(
            @Nullable String title, String text, @Nullable String township, List<String> institutions) {
        var counts = new TreeMap<String, Integer>();
        if (title != null) {
            addPairs(counts, title, TITLE_WEIGHT);
        }
        addPairs(counts, text.substring(0, Math.min(BODY, text.length())), 1);
        var names = new HashMap<String, Integer>();
        institutions.forEach(i -> names.put(name(i), NAME_WEIGHT));
        if (township != null) {
            names.put(name(township), NAME_WEIGHT);
        }
        names.forEach((name, weight) -> weigh(counts, name, weight));
        return scaled(telling(counts));
    }

    /** A name counts as a whole, however often it is said: its parts would make all that is said there one matter. */
    private static void weigh(Map<String, Integer> counts, String name, int weight) {
        for (var i = 0; i + 2 <= name.length(); i++) {
            counts.remove(name.substring(i, i + 2));
        }
        counts.put(name, weight);
    }

    private static String name(String raw) {
        return String.join("", Letters.runs(raw)).toLowerCase(Locale.ROOT);
    }

    private static void addPairs(Map<String, Integer> counts, String text, int weight) {
        for (var run : Letters.runs(text)) {
            for (var i = 0; i + 2 <= run.length(); i++) {
                counts.merge(run.substring(i, i + 2), weight, Integer::sum);
            }
        }
    }

    /** The terms that say most: often here and rare elsewhere. */
    private static Map<String, Integer> telling(Map<String, Integer> counts) {
        var kept = new TreeMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, Integer> e) -> -e.getValue() * CommonWords.rarity(e.getKey(), 0, 0))
                        .thenComparing(Map.Entry::getKey))
                .limit(KEPT)
                .forEach(e -> kept.put(e.getKey(), e.getValue()));
        return kept;
    }

    private static Map<String, Integer> scaled(Map<String, Integer> counts) {
        var squares = counts.values().stream().mapToLong(n -> (long) n * n).sum();
        var length = StrictMath.sqrt((double) squares);
        counts.replaceAll((term, n) -> (int) StrictMath.round(n * LENGTH / length));
        return counts;
    }
}
