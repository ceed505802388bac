package org.huiying.monitoring.detection.domain.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiying.contracts.wire.TextHash;

/**
 * How many of the posts known beforehand have a term: what many posts say, or many of the same area, tells little. The
 * table is frozen: counts of what is open at the moment would call the words of a growing matter common, and a replay
 * would weigh otherwise than the first run did.
 */
public final class KnownTerms {

    /** Stands for all areas together. */
    static final String EVERYWHERE = "*";

    /** No term is held for rarer than one post in so many, however many are known: so weights do not grow with the table. */
    private static final double RAREST = 1_300;

    private static final double OF_AREA = 0.5;
    private static final int BEFORE = 20;

    private final Map<String, Counted> counted;
    private final String hash;

    /** The posts of an area and how many of them have each term. */
    private record Counted(int posts, Map<String, Integer> having) {
        double share(String term) {
            return posts == 0 ? 0 : having.getOrDefault(term, 0) / (double) posts;
        }
    }

    private KnownTerms(Map<String, Counted> counted, String hash) {
        this.counted = Map.copyOf(counted);
        this.hash = hash;
    }

    /** Reads the lines that a {@link TermTable} wrote. */
    public static KnownTerms of(List<String> lines) {
        var counted = new HashMap<String, Counted>();
        for (var line : lines) {
            var fields = line.split("\t", -1);
            var area = fields[0];
            var count = Integer.parseInt(fields[1]);
            if (fields.length == 2) {
                counted.put(area, new Counted(count, new HashMap<>()));
            } else {
                var having = counted.getOrDefault(area, new Counted(0, new HashMap<>()))
                        .having();
                List.of(fields[2].split(" ")).forEach(term -> having.put(term, count));
            }
        }
        return new KnownTerms(counted, TextHash.sha256(RAREST + "\n" + String.join("\n", lines)));
    }

    /**
     * How much a term tells in an area: the logarithm of one in so many posts. Among all posts, or by half of the share
     * that it has in the area, whichever makes it more common.
     */
    public double rarity(String area, String term) {
        var all = in(EVERYWHERE);
        var share = Math.max(all.share(term), OF_AREA * in(area).share(term));
        return StrictMath.log((RAREST + 1) / (Math.max(1, RAREST * share) + 1));
    }

    /** How much a term tells among texts of which so many have it; the known posts count as {@value #BEFORE} of them. */
    public double rarity(String term, int having, int texts) {
        return StrictMath.log(
                (texts + BEFORE + 1) / (having + BEFORE * in(EVERYWHERE).share(term) + 1));
    }

    private Counted in(String area) {
        return counted.getOrDefault(area, new Counted(0, Map.of()));
    }

    /** Tells tables apart, and how they are read: the same posts give the same text, on every machine. */
    @Override
    public String toString() {
        return "KnownTerms " + hash.substring(0, 16);
    }
}
