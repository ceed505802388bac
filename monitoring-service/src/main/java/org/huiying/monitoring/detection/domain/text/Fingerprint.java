package org.huiying.monitoring.detection.domain.text;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What tells a copy of a text: a hash of all its letters, and the set of its character pairs.
 *
 * @param hash 64-bit FNV-1a over the letters
 * @param letters how many letters and digits there are: a short text says too little to call another its copy
 * @param pairs the distinct pairs of neighbouring letters, sorted and joined: two characters each
 */
public record Fingerprint(long hash, int letters, String pairs) {

    private static final int MEASURED = 300;

    public static Fingerprint of(@Nullable String title, String text) {
        var letters = String.join("", Letters.runs(title == null ? text : title + " " + text));
        return new Fingerprint(fnv(letters), letters.length(), pairs(letters));
    }

    /** Jaccard similarity of the pairs, 0 to 1. */
    public static double similarity(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        var i = 0;
        var j = 0;
        var shared = 0;
        while (i < a.length() && j < b.length()) {
            var order = a.substring(i, i + 2).compareTo(b.substring(j, j + 2));
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 2 : 0;
            j += order >= 0 ? 2 : 0;
        }
        return (double) shared / (a.length() / 2 + b.length() / 2 - shared);
    }

    private static String pairs(String letters) {
        var pairs = new TreeSet<String>();
        for (var i = 0; i + 2 <= Math.min(letters.length(), MEASURED); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return String.join("", pairs);
    }

    private static long fnv(String letters) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < letters.length(); i++) {
            hash = (hash ^ letters.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
