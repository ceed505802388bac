package org.huiying.acceptance.instances;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the user typed.
 *
 * @param history empty for the day of the benchmark
 * @param watchTopics empty for the shipped ones
 */
record Asked(Optional<Path> history, Optional<Path> watchTopics) {

    static final String USAGE = "usage: acceptance/two-instances [HISTORY.ndjson] [--watch-topics FILE]";

    /** Refuses what it does not understand with an {@link IllegalArgumentException} that says so. */
    static Asked parse(List<String> words) {
        Optional<Path> history = Optional.empty();
        Optional<Path> topics = Optional.empty();
        for (var word = words.iterator(); word.hasNext(); ) {
            var next = word.next();
            if (next.equals("--watch-topics") && topics.isEmpty()) {
                topics = Optional.of(file(value(next, word)));
            } else if (next.startsWith("-")) {
                throw new IllegalArgumentException("not understood: " + next);
            } else if (history.isPresent()) {
                throw new IllegalArgumentException("one history only, not also " + next);
            } else {
                history = Optional.of(file(next));
            }
        }
        return new Asked(history, topics);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.next();
    }

    private static Path file(String name) {
        var file = Path.of(name).toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        return file;
    }
}
