package org.huiying.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiying.standalone.stack.Ports;

/**
 * What the user typed.
 *
 * @param port empty when not given: then the port of the running stack counts, or the default
 * @param flags the options without a value, without their dashes
 * @param rest what follows the command
 */
record CommandLine(String command, Optional<Integer> port, Path data, Set<String> flags, List<String> rest) {
    /** Commands whose words are not for the launcher to read. */
    static final Set<String> TOOLS = Set.of("replay", "train");

    static final Set<String> FLAGS = Set.of("json", "once", "full-compiler", "no-aot");

    /** Thrown with a sentence for the user. */
    static final class Misused extends RuntimeException {
        Misused(String sentence) {
            super(sentence);
        }
    }

    static CommandLine parse(List<String> words) {
        if (!words.isEmpty() && TOOLS.contains(words.getFirst())) {
            var rest = words.subList(1, words.size());
            return new CommandLine(words.getFirst(), Optional.empty(), Path.of(".data"), Set.of(), List.copyOf(rest));
        }
        Optional<Integer> port = Optional.empty();
        var data = Path.of(".data");
        var flags = new HashSet<String>();
        var plain = new ArrayList<String>();
        for (var word = words.iterator(); word.hasNext(); ) {
            var next = word.next();
            switch (next) {
                case "--port" -> port = Optional.of(port(value(next, word)));
                case "--data" -> data = Path.of(value(next, word));
                case String s when s.startsWith("--") -> flags.add(flag(s));
                default -> plain.add(next);
            }
        }
        var command = plain.isEmpty() ? "help" : plain.removeFirst();
        return new CommandLine(command, port, data, Set.copyOf(flags), List.copyOf(plain));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    private static String flag(String word) {
        var flag = word.substring(2);
        if (!FLAGS.contains(flag)) {
            throw new Misused("unknown option " + word);
        }
        return flag;
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new Misused(option + " needs a value");
        }
        return words.next();
    }

    private static int port(String text) {
        try {
            return new Ports(Integer.parseInt(text)).gateway();
        } catch (NumberFormatException e) {
            throw new Misused("--port needs a number, not " + text);
        } catch (IllegalArgumentException e) {
            throw new Misused(String.valueOf(e.getMessage()));
        }
    }
}
