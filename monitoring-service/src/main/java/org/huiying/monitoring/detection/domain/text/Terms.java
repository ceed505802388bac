package org.huiying.monitoring.detection.domain.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The telling terms of a text: its characters and pairs of neighbouring characters, title before body, each by how rare
 * it is among known posts of the area; and the names of places and institutions as one term each. Whole numbers
 * throughout, so that sums do not depend on their order.
 */
public final class Terms {

    /** Length of a vector. */
    public static final int LENGTH = 1_000;

    private static final int KEPT = 80;
    private static final int BODY = 200;
    private static final int TITLE_TIMES = 3;
    private static final double CHARACTER_WEIGHT = 1.8;
    private static final double NAME_WEIGHT = 4;

    private Terms() {}

    /** Term to weight, as a vector of length {@value #LENGTH}. */
    public static Map<String, Integer> of(
            KnownTerms known,
            String area,
            @Nullable String title,
            String text,
            @Nullable String township,
            List<String> institutions) {
        var counts = new HashMap<String, Integer>();
        if (title != null) {
            said(title).forEach(term -> counts.merge(term, TITLE_TIMES, Integer::sum));
        }
        said(text.substring(0, Math.min(BODY, text.length()))).forEach(term -> counts.merge(term, 1, Integer::sum));
        var weights = new HashMap<String, Double>();
        counts.forEach((term, count) -> weights.put(term, weight(term, count) * known.rarity(area, term)));
        institutions.forEach(institution -> name(weights, institution));
        if (township != null) {
            name(weights, township);
        }
        return scaled(telling(weights));
    }

    /** Whether a term is one character: it counts, but says nothing to a reader. */
    public static boolean isCharacter(String term) {
        return term.length() == 1;
    }

    /** All characters and pairs of a text, in its order. */
    static List<String> said(String text) {
        var terms = new ArrayList<String>();
        for (var run : Letters.runs(text)) {
            for (var i = 0; i < run.length(); i++) {
                terms.add(run.substring(i, i + 1));
                if (i > 0) {
                    terms.add(run.substring(i - 1, i + 1));
                }
            }
        }
        return terms;
    }

    /** Said often is more, but not many times more. */
    private static double weight(String term, int count) {
        return 1 + StrictMath.log(count * (isCharacter(term) ? CHARACTER_WEIGHT : 1));
    }

    /** A name counts as a whole, however often it is said: its pairs would make all that is said there one matter. */
    private static void name(Map<String, Double> weights, String raw) {
        var name = String.join("", Letters.runs(raw)).toLowerCase(Locale.ROOT);
        for (var i = 0; i + 2 <= name.length(); i++) {
            weights.remove(name.substring(i, i + 2));
        }
        weights.put(name, NAME_WEIGHT);
    }

    private static Map<String, Double> telling(Map<String, Double> weights) {
        var kept = new TreeMap<String, Double>();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KEPT)
                .forEach(e -> kept.put(e.getKey(), e.getValue()));
        return kept;
    }

    private static Map<String, Integer> scaled(Map<String, Double> weights) {
        var squares = 0.0;
        for (var weight : weights.values()) {
            squares += weight * weight;
        }
        var length = StrictMath.sqrt(squares);
        var scaled = new TreeMap<String, Integer>();
        weights.forEach((term, weight) -> scaled.put(term, (int) StrictMath.round(weight * LENGTH / length)));
        return scaled;
    }
}
