package org.huiying.standalone.supervise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The classes that a running Java process has loaded, by name, without those that it made itself. */
final class LoadedClasses {
    private static final Pattern LINE = Pattern.compile("^[|\\s-]*([\\w.$]+)/.*");
    private static final Pattern MADE =
            Pattern.compile("\\$Proxy\\d|\\$\\$|Lambda|GeneratedMethod|GeneratedConstructor");

    private LoadedClasses() {}

    /** Empty if the process does not tell. */
    static List<String> of(ProcessHandle process) throws InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var asked = new ProcessBuilder(jcmd, "" + process.pid(), "VM.class_hierarchy")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var lines = asked.inputReader(StandardCharsets.UTF_8)) {
                return named(lines.lines().toList());
            } finally {
                asked.waitFor();
            }
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Names in the tree of classes that the JVM prints. */
    static List<String> named(List<String> tree) {
        return tree.stream()
                .map(LINE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(line -> line.group(1))
                .filter(name -> !MADE.matcher(name).find())
                .distinct()
                .sorted()
                .toList();
    }
}
