package org.huiying.standalone.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Housekeeping among what was unpacked. */
public final class RuntimeFolder {
    private RuntimeFolder() {}

    /** Removes what no running process mentions; the present build is mentioned, since it has just been started. */
    public static void removeUnused(Path runtime) throws IOException {
        var mentioned = ProcessHandle.allProcesses()
                .flatMap(p -> p.info().arguments().stream().flatMap(Stream::of))
                .collect(Collectors.joining("\n"));
        try (var entries = Files.list(runtime)) {
            for (var folder : entries.filter(Files::isDirectory).toList()) {
                var command = folder.resolve("bin/postgres");
                if (!mentioned.contains(folder.toString()) && Files.notExists(command)) {
                    remove(folder);
                }
            }
        }
    }

    /** Removes a folder with all that is in it. */
    public static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(RuntimeFolder::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
