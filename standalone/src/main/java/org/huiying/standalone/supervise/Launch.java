package org.huiying.standalone.supervise;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.standalone.runtime.JavaCommand;

/**
 * How one part is started now.
 *
 * @param mark tells this way of starting it from any other: an orphan with the same mark may be taken over
 * @param java the Java program in it, if it is one
 */
record Launch(
        String part, String mark, List<String> command, Map<String, String> environment, Optional<JavaCommand> java) {
    private static final long LARGEST_LOG = 20_000_000;

    /** Starts it; it writes to the log file itself and so outlives whoever started it. */
    Process start(Path log) throws IOException {
        return start(command, log);
    }

    Process start(List<String> other, Path log) throws IOException {
        rotate(log);
        var builder = new ProcessBuilder(new ArrayList<>(other))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(new File("/dev/null"));
        var inherited = builder.environment();
        inherited.keySet().removeIf(Launch::wouldConfigure);
        inherited.put("MALLOC_ARENA_MAX", "2");
        inherited.putAll(environment);
        return builder.start();
    }

    /** What the user's shell happens to hold must not change a part. */
    private static boolean wouldConfigure(String name) {
        return List.of("SPRING_", "SERVER_", "MANAGEMENT_", "HUIYING_", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "PG")
                .stream()
                .anyMatch(name::startsWith);
    }

    private static void rotate(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
