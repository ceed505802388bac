package org.huiying.monitoring.detection.domain.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many of the posts known beforehand have a term: what many posts say, or many of the same area, tells little. The
 * table is shipped and frozen. Counts of what is open at the moment would call the words of a growing matter common, and
 * a replay would weigh otherwise than the first run did.
 */
public final class KnownTerms {

    /** Stands for all areas together. */
    static final String EVERYWHERE = "*";

    private static final String SHIPPED = "/detection/known-terms.txt";
    private static final double SEEN_ONCE = 1;
    private static final double OF_AREA = 0.5;
    private static final int BEFORE = 20;
    private static final KnownTerms TABLE = read();

    private final Map<String, Counted> counted;

    /** The posts of an area and how many of them have each term. */
    private record Counted(int posts, Map<String, Integer> having) {
        double share(String term) {
            return posts == 0 ? 0 : having.getOrDefault(term, 0) / (double) posts;
        }
    }

    private KnownTerms(Map<String, Counted> counted) {
        this.counted = Map.copyOf(counted);
    }

    /**
     * How much a term tells in an area: the logarithm of one in so many posts. Among all posts, or by half of the share
     * that it has in the area, whichever makes it more common.
     */
    public static double rarity(String area, String term) {
        var posts = TABLE.of(EVERYWHERE).posts();
        var known = Math.max(SEEN_ONCE, posts * share(area, term));
        return StrictMath.log((posts + 1) / (known + 1));
    }

    /** How much a term tells among texts of which so many have it; the known posts count as {@value #BEFORE} of them. */
    public static double rarity(String term, int having, int texts) {
        var known = BEFORE * TABLE.of(EVERYWHERE).share(term);
        return StrictMath.log((texts + BEFORE + 1) / (having + known + 1));
    }

    /** Which share of the posts has the term. */
    private static double share(String area, String term) {
        return Math.max(
                TABLE.of(EVERYWHERE).share(term), OF_AREA * TABLE.of(area).share(term));
    }

    /** Tells tables apart: the same posts give the same one. */
    public static String version() {
        return Integer.toHexString(TABLE.counted.hashCode());
    }

    private Counted of(String area) {
        return counted.getOrDefault(area, new Counted(0, Map.of()));
    }

    private static KnownTerms read() {
        var stream = KnownTerms.class.getResourceAsStream(SHIPPED);
        if (stream == null) {
            throw new IllegalStateException(SHIPPED + " is missing");
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var counted = new HashMap<String, Counted>();
            lines.lines().map(line -> line.split("\t", -1)).forEach(fields -> {
                var count = Integer.parseInt(fields[1]);
                if (fields.length == 2) {
                    counted.put(fields[0], new Counted(count, new HashMap<>()));
                } else {
                    var having = counted.getOrDefault(fields[0], new Counted(0, new HashMap<>()))
                            .having();
                    List.of(fields[2].split(" ")).forEach(term -> having.put(term, count));
                }
            });
            return new KnownTerms(counted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
