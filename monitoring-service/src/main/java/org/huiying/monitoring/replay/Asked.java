package org.huiying.monitoring.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user typed.
 *
 * @param topics file of watch topics, or null for the shipped ones
 * @param all whether mentions that no topic matched are written, too
 * @param records whether the records are written that the topology would read
 */
record Asked(Path file, Path out, @Nullable String topics, boolean all, boolean records) {

    /** Refuses what it does not understand with an {@link IllegalArgumentException} that says so. */
    static Asked parse(List<String> words) {
        var files = new ArrayList<String>();
        String out = null;
        String topics = null;
        var all = false;
        var records = false;
        for (var word = words.iterator(); word.hasNext(); ) {
            var next = word.next();
            switch (next) {
                case "--out" -> out = value(next, word);
                case "--watch-topics" -> topics = value(next, word);
                case "--all" -> all = true;
                case "--records" -> records = true;
                case String s when s.startsWith("--") -> throw new IllegalArgumentException("unknown option " + s);
                default -> files.add(next);
            }
        }
        if (files.size() != 1 || out == null) {
            throw new IllegalArgumentException("one file and --out are needed");
        }
        return new Asked(Path.of(files.getFirst()), Path.of(out), topics, all, records);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.next();
    }
}
