package org.huiying.standalone.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.huiying.standalone.stack.Part;

/** How much memory a part really holds; known on Linux only, elsewhere 0. */
final class Memory {
    private Memory() {}

    /**
     * In megabytes: the resident set of the process; of PostgreSQL the proportional sets of all its processes, because
     * they share their buffers.
     */
    static long of(Part part, ProcessHandle process) {
        if (part.kind() != Part.Kind.POSTGRES) {
            return field(process, "status", "VmRSS:") / 1024;
        }
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(p -> field(p, "smaps_rollup", "Pss:"))
                        .sum()
                / 1024;
    }

    /** Of the supervisor itself, without its children. */
    static long own() {
        return field(ProcessHandle.current(), "status", "VmRSS:") / 1024;
    }

    private static long field(ProcessHandle process, String file, String name) {
        var source = Path.of("/proc", "" + process.pid(), file);
        try (var lines = Files.lines(source)) {
            return lines.filter(l -> l.startsWith(name))
                    .map(l -> l.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
