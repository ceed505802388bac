package org.huiying.monitoring.reading.domain.judging;

import java.util.function.Consumer;

/**
 * The features of one text, in the order in which they are met: each run of characters counts once, each flag as often as
 * words of its group were found, up to a limit.
 */
public final class Features {

    /** More groups than this do not exist. */
    private static final int FLAGS = 512;

    /** More words of one group say no more. */
    private static final int MOST = 5;

    private final int[] keys;
    private final int[] counts;
    private final int[] slots;
    private int size;

    private Features(int room) {
        keys = new int[room];
        counts = new int[room];
        slots = new int[Integer.highestOneBit(room) << 2];
    }

    /** Of a text and of the flags that its words raise. */
    public static Features of(String text, Consumer<Grams.Sink> flags) {
        var features = new Features(text.length() * 3 + FLAGS);
        Grams.scan(text, (key, _, _) -> features.add(key, 1));
        flags.accept((key, _, _) -> features.add(key, MOST));
        return features;
    }

    private void add(int key, int most) {
        var slot = key & slots.length - 1;
        while (slots[slot] != 0) {
            var at = slots[slot] - 1;
            if (keys[at] == key) {
                counts[at] = Math.max(counts[at], Math.min(most, counts[at] + 1));
                return;
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (size == keys.length) {
            return;
        }
        keys[size] = key;
        counts[size++] = 1;
        slots[slot] = size;
    }

    public int size() {
        return size;
    }

    public int key(int at) {
        return keys[at];
    }

    public int count(int at) {
        return counts[at];
    }
}
