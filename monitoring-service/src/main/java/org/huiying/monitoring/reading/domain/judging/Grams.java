package org.huiying.monitoring.reading.domain.judging;

import java.util.Locale;

/**
 * The features of a text: its runs of one to three characters, and flags for words of the lexicon. Case does not
 * matter, and one digit is like another.
 */
public final class Grams {

    /** Takes a feature and where it stands. */
    @FunctionalInterface
    public interface Sink {
        void gram(int key, int start, int end);
    }

    private static final int LONGEST = 3;
    private static final int KEY_BITS = 28;

    private Grams() {}

    /** Tells every run of characters, in the order of their beginnings. */
    public static void scan(String text, Sink sink) {
        var plain = plain(text);
        for (var start = 0; start < plain.length; start++) {
            var hash = 0;
            for (var end = start; end < plain.length && end < start + LONGEST; end++) {
                hash = (hash + plain[end] + 1) * 0x9E37_79B1;
                hash ^= hash >>> 15;
                sink.gram(key(hash), start, end + 1);
            }
        }
    }

    /** The feature that stands for a flag. */
    public static int flag(String name) {
        return key(name.toLowerCase(Locale.ROOT).hashCode() * 0x85EB_CA6B + 0x27D4_EB2F);
    }

    private static int key(int hash) {
        var mixed = (hash ^ hash >>> 13) * 0xC2B2_AE35;
        return (mixed ^ mixed >>> 16) & (1 << KEY_BITS) - 1;
    }

    private static char[] plain(String text) {
        var plain = text.toCharArray();
        for (var i = 0; i < plain.length; i++) {
            var c = plain[i];
            if (c >= '0' && c <= '9') {
                plain[i] = '0';
            } else if (c <= ' ') {
                plain[i] = ' ';
            } else if (c < 0x2000) {
                plain[i] = Character.toLowerCase(c);
            }
        }
        return plain;
    }
}
