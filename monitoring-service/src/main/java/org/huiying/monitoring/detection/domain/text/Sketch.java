package org.huiying.monitoring.detection.domain.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keys under which a text is found again by its near copies: 16 bands of 4 minimum hashes over its pairs, and its
 * beginning. Two texts that share seven tenths of their pairs share a band in 98 of 100 cases.
 */
public final class Sketch {

    private static final int BANDS = 16;
    private static final int ROWS = 4;
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private static final long[] FACTORS = factors();

    private Sketch() {}

    private static long[] factors() {
        var factors = new long[BANDS * ROWS];
        for (var n = 0; n < factors.length; n++) {
            factors[n] = mixed((n + 1) * STEP) | 1;
        }
        return factors;
    }

    public static List<Long> of(Fingerprint print) {
        var minima = new long[BANDS * ROWS];
        Arrays.fill(minima, Long.MAX_VALUE);
        for (var i = 0; i + 2 <= print.pairs().length(); i += 2) {
            var pair = mixed(pair(print.pairs(), i) * STEP);
            for (var n = 0; n < minima.length; n++) {
                minima[n] = Math.min(minima[n], pair * FACTORS[n]);
            }
        }
        var keys = new ArrayList<Long>(BANDS + 1);
        for (var band = 0; band < BANDS; band++) {
            var key = band * STEP;
            for (var row = 0; row < ROWS; row++) {
                key = mixed(key ^ minima[band * ROWS + row]);
            }
            keys.add(key);
        }
        keys.add(mixed(print.start().hashCode() * STEP - 1));
        return keys;
    }

    /** A pair as a number. */
    public static int pair(String pairs, int at) {
        return pairs.charAt(at) << 16 | pairs.charAt(at + 1);
    }

    private static long mixed(long value) {
        var hash = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
