package org.huiying.monitoring.detection.domain.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts in how many posts each term stands, in all of them and in those of each area, and writes the table that {@link
 * KnownTerms} reads: a line with the number of posts for each area, then lines of a count and the terms that have it. What
 * stands in one post only is left out.
 */
public final class TermTable {

    private static final int LEAST = 2;

    private final Map<String, Integer> posts = new TreeMap<>();
    private final Map<String, Map<String, Integer>> having = new TreeMap<>();

    /** Counts a post. */
    public void add(String area, String text) {
        count(KnownTerms.EVERYWHERE, text);
        count(area, text);
    }

    private void count(String area, String text) {
        posts.merge(area, 1, Integer::sum);
        var counts = having.computeIfAbsent(area, _ -> new TreeMap<>());
        new HashSet<>(Terms.said(text)).forEach(term -> counts.merge(term, 1, Integer::sum));
    }

    /** The same posts give the same text, in whatever order they came. */
    public String text() {
        var text = new StringBuilder();
        having.forEach((area, counts) -> {
            text.append("%s\t%d\n".formatted(area, posts.getOrDefault(area, 0)));
            byCount(counts)
                    .descendingMap()
                    .forEach((count, terms) ->
                            text.append("%s\t%d\t%s\n".formatted(area, count, String.join(" ", terms))));
        });
        return text.toString();
    }

    private static TreeMap<Integer, List<String>> byCount(Map<String, Integer> counts) {
        var byCount = new TreeMap<Integer, List<String>>();
        counts.forEach((term, count) -> {
            if (count >= LEAST) {
                byCount.computeIfAbsent(count, _ -> new ArrayList<>()).add(term);
            }
        });
        return byCount;
    }
}
