package org.huiying.monitoring.detection.domain.text;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What tells a copy of a text: a hash of all its letters, the set of its character pairs, how it begins. What people put
 * around what they pass on (转发, hashtags) and the digits of numbers are left out.
 *
 * @param hash 64-bit FNV-1a over the letters
 * @param letters how many letters and numbers there are: a short text says too little to call another its copy
 * @param pairs the distinct pairs of neighbouring letters, sorted and joined: two characters each
 * @param start the first letters, by which a cut-off copy is found
 */
public record Fingerprint(long hash, int letters, String pairs, String start) {

    private static final int MEASURED = 300;
    private static final int START = 12;
    private static final int SETTLED = -1;

    /** State that was written before texts had a start has none. */
    public Fingerprint(long hash, int letters, String pairs, @Nullable String start) {
        this.hash = hash;
        this.letters = letters;
        this.pairs = pairs;
        this.start = start == null ? "" : start;
    }

    public static Fingerprint of(@Nullable String title, String text) {
        var letters = Passing.on(title == null ? text : title + " " + text);
        var body = Passing.on(text);
        return new Fingerprint(
                fnv(letters), letters.length(), pairs(letters), body.substring(0, Math.min(START, body.length())));
    }

    /** Without what only a comparison needs. */
    public Fingerprint bare() {
        return new Fingerprint(hash, letters, "", "");
    }

    /** With this nothing is compared any more. */
    public Fingerprint settled() {
        return new Fingerprint(hash, SETTLED, "", "");
    }

    public boolean isSettled() {
        return letters == SETTLED;
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
