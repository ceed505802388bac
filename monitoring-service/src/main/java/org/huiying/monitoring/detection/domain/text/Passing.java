package org.huiying.monitoring.detection.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes off a text what people put around it when they pass it on. One pass, whatever the text. */
final class Passing {

    private static final Set<String> MARKS =
            Set.of("转", "转发", "转载", "转帖", "转自", "扩散", "求扩散", "求转发", "帮转", "帮转发", "急转", "再转", "看到转发", "转发微博");
    private static final int LONGEST_TAG = 30;

    private Passing() {}

    /** The letters of a text without marks of passing on and hashtags; a number is one zero. */
    static String on(String raw) {
        var runs = new ArrayList<>(Letters.runs(untagged(raw)));
        while (!runs.isEmpty() && MARKS.contains(runs.getFirst())) {
            runs.removeFirst();
        }
        while (!runs.isEmpty() && MARKS.contains(runs.getLast())) {
            runs.removeLast();
        }
        return numbered(runs);
    }

    /** A tag begins with a hash and ends with the next one, or with the word. */
    private static String untagged(String raw) {
        var text = new StringBuilder(raw.length());
        for (var i = 0; i < raw.length(); i++) {
            text.append(isHash(raw.charAt(i)) ? ' ' : raw.charAt(i));
            if (isHash(raw.charAt(i))) {
                i = end(raw, i);
            }
        }
        return text.toString();
    }

    private static int end(String raw, int hash) {
        var word = hash;
        for (var i = hash + 1; i < raw.length() && i - hash <= LONGEST_TAG; i++) {
            if (isHash(raw.charAt(i))) {
                return i;
            }
            if (word == hash && Character.isWhitespace(raw.charAt(i))) {
                word = i;
            }
        }
        return word;
    }

    private static boolean isHash(char c) {
        return c == '#' || c == '＃';
    }

    private static String numbered(List<String> runs) {
        var letters = new StringBuilder();
        for (var run : runs) {
            for (var i = 0; i < run.length(); i++) {
                var digit = Character.isDigit(run.charAt(i));
                var goesOn = digit && i > 0 && Character.isDigit(run.charAt(i - 1));
                if (!goesOn) {
                    letters.append(digit ? '0' : run.charAt(i));
                }
            }
        }
        return letters.toString();
    }
}
