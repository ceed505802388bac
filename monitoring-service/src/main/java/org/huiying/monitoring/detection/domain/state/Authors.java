package org.huiying.monitoring.detection.domain.state;

import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many different keyed hashes wrote: exact up to {@value #EXACT}, from there on an estimate whose size does not grow
 * and which forgets nobody who is taken out again.
 */
public final class Authors {

    static final int EXACT = 512;

    private TreeMap<String, Integer> counts = new TreeMap<>();
    private byte[] registers = new byte[0];

    void add(String hash) {
        if (isEstimate()) {
            Registers.add(registers, hash);
            return;
        }
        counts.merge(hash, 1, Integer::sum);
        if (counts.size() > EXACT) {
            registers = estimate(counts.keySet());
            counts.clear();
        }
    }

    void remove(String hash) {
        counts.computeIfPresent(hash, (_, n) -> n > 1 ? n - 1 : null);
    }

    private boolean isEstimate() {
        return registers.length > 0;
    }

    /** Different hashes of all of them together. */
    static int distinct(Collection<Authors> all) {
        if (all.size() == 1 && all.stream().noneMatch(Authors::isEstimate)) {
            return all.iterator().next().counts.size();
        }
        var together = new TreeSet<String>();
        all.forEach(a -> together.addAll(a.counts.keySet()));
        if (all.stream().noneMatch(Authors::isEstimate)) {
            return together.size();
        }
        var union = estimate(together);
        all.stream().filter(Authors::isEstimate).forEach(a -> Registers.merge(union, a.registers));
        return (int) StrictMath.round(Registers.count(union));
    }

    private static byte[] estimate(Collection<String> hashes) {
        var made = Registers.empty();
        hashes.forEach(hash -> Registers.add(made, hash));
        return made;
    }
}
