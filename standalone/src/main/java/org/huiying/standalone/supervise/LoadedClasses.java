package org.huiying.standalone.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes that a running Java process has loaded, by name, without those that it made itself. */
final class LoadedClasses {
    private static final Pattern LINE = Pattern.compile("^[|\\s-]*([\\w.$]+)/.*");
    private static final Pattern MADE =
            Pattern.compile("\\$Proxy\\d|\\$\\$|Lambda|GeneratedMethod|GeneratedConstructor");

    private LoadedClasses() {}

    /**
     * Empty if the process does not tell. It stands still while it tells, so the answer goes into a file, and no reader can
     * keep it waiting.
     */
    static List<String> of(ProcessHandle process, Path answer) throws InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            new ProcessBuilder(jcmd, "" + process.pid(), "VM.class_hierarchy")
                    .redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return named(Files.readAllLines(answer));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Names in the tree of classes that the JVM prints. */
    static List<String> named(List<String> tree) {
        return tree.stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .filter(name -> !MADE.matcher(name).find())
                .distinct()
                .sorted()
                .toList();
    }
}
