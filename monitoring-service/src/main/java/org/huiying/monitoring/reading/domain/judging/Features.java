package org.huiying.monitoring.reading.domain.judging;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The features of one text, in the order of their keys: each run of characters counts once, each flag as often as
 * words of its group were found, up to a limit.
 */
public final class Features {

    /** More words of one group say no more. */
    private static final int MOST = 5;

    private final int[] keys;
    private final int[] counts;
    private int size;

    private Features(int room) {
        keys = new int[room];
        counts = new int[room];
    }

    /** Of a text and of the flags that its words raise. */
    public static Features of(String text, Consumer<Grams.Sink> flags) {
        var grams = new Keys(text.length() * 3);
        Grams.scan(text, grams);
        var raised = new Keys(32);
        flags.accept(raised);
        return merged(grams.sorted(), raised.sorted());
    }

    private static Features merged(int[] grams, int[] flags) {
        var features = new Features(grams.length + flags.length);
        var flag = 0;
        for (var gram : grams) {
            while (flag < flags.length && flags[flag] <= gram) {
                features.add(flags[flag++], MOST);
            }
            features.add(gram, 1);
        }
        while (flag < flags.length) {
            features.add(flags[flag++], MOST);
        }
        return features;
    }

    private void add(int key, int most) {
        if (size > 0 && keys[size - 1] == key) {
            counts[size - 1] = Math.max(counts[size - 1], Math.min(most, counts[size - 1] + 1));
        } else {
            keys[size] = key;
            counts[size++] = 1;
        }
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

    /** A growing row of keys. */
    private static final class Keys implements Grams.Sink {
        private int[] row;
        private int length;

        Keys(int room) {
            row = new int[Math.max(8, room)];
        }

        @Override
        public void gram(int key, int start, int end) {
            if (length == row.length) {
                row = Arrays.copyOf(row, length * 2);
            }
            row[length++] = key;
        }

        int[] sorted() {
            var keys = Arrays.copyOf(row, length);
            Arrays.sort(keys);
            return keys;
        }
    }
}
