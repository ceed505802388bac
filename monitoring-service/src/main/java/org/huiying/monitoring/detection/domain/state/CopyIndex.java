package org.huiying.monitoring.detection.domain.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.huiying.monitoring.detection.domain.text.Fingerprint;
import org.huiying.monitoring.detection.domain.text.KnownTerms;
import org.huiying.monitoring.detection.domain.text.Sketch;

/** Finds the originals that a text may be a copy of, and knows how much each character pair tells among them. */
final class CopyIndex {

    private static final int LOOKED_AT = 60;
    private static final int COMPARED = 20;
    private static final double LEAST_WEIGHT = 0.02;

    private final Map<Long, TreeSet<When>> byKey = new HashMap<>();
    private final Map<Integer, Integer> having = new HashMap<>();
    private final KnownTerms known;
    private final Map<Integer, Double> weights = new HashMap<>();
    private int originals;
    private Sketched last = new Sketched(Fingerprint.of(null, ""), List.of());

    /** The keys of a text. */
    private record Sketched(Fingerprint print, List<Long> keys) {}

    CopyIndex(KnownTerms known) {
        this.known = known;
    }

    void add(Member member) {
        originals++;
        weights.clear();
        var when = When.of(member);
        keys(member.print())
                .forEach(key -> byKey.computeIfAbsent(key, _ -> new TreeSet<>()).add(when));
        pairs(member.print()).forEach(pair -> having.merge(pair, 1, Integer::sum));
    }

    void remove(Member member) {
        originals--;
        weights.clear();
        var when = When.of(member);
        for (var key : keys(member.print())) {
            byKey.computeIfPresent(key, (_, all) -> all.remove(when) && all.isEmpty() ? null : all);
        }
        pairs(member.print()).forEach(pair -> having.computeIfPresent(pair, (_, n) -> n > 1 ? n - 1 : null));
    }

    /** Those that share most keys, the latest first; of each key only so many are looked at. */
    List<UUID> candidates(Fingerprint print) {
        var shared = new HashMap<When, Integer>();
        for (var key : keys(print)) {
            byKey.getOrDefault(key, new TreeSet<>()).descendingSet().stream()
                    .limit(LOOKED_AT)
                    .forEach(when -> shared.merge(when, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<When, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey())
                        .reversed())
                .limit(COMPARED)
                .map(e -> e.getKey().id())
                .toList();
    }

    /** How much a pair tells: little when it stands in many texts, as the formulas of letters do. */
    double weight(String pairs, int at) {
        return weights.computeIfAbsent(Sketch.pair(pairs, at), pair -> {
            var those = having.getOrDefault(pair, 0);
            return Math.max(LEAST_WEIGHT, known.rarity(pairs.substring(at, at + 2), those, originals));
        });
    }

    /** A text is first looked for and then added. */
    private List<Long> keys(Fingerprint print) {
        if (last.print() != print) {
            last = new Sketched(print, Sketch.of(print));
        }
        return last.keys();
    }

    private static List<Integer> pairs(Fingerprint print) {
        var pairs = new ArrayList<Integer>();
        for (var i = 0; i + 2 <= print.pairs().length(); i += 2) {
            pairs.add(Sketch.pair(print.pairs(), i));
        }
        return pairs;
    }
}
