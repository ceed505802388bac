package org.huiying.standalone.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Housekeeping among what was unpacked. */
public final class RuntimeFolder {
    private RuntimeFolder() {}

    private static final Duration YOUNG = Duration.ofHours(1);

    /** Removes what no running process mentions and what nobody can be about to start. */
    public static void removeUnused(Path runtime) throws IOException {
        var mentioned = ProcessHandle.allProcesses()
                .flatMap(p -> p.info().arguments().stream().flatMap(Stream::of))
                .collect(Collectors.joining("\n"));
        try (var entries = Files.list(runtime)) {
            for (var folder : entries.filter(Files::isDirectory).toList()) {
                var command = folder.resolve("bin/postgres");
                if (!mentioned.contains(folder.toString()) && Files.notExists(command) && isOld(folder)) {
                    remove(folder);
                }
            }
        }
    }

    /**
     * Gives a finished folder its name, all at once. Another stack may have made the same one in the same moment; then
     * that one stands.
     */
    public static void publish(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            remove(draft);
        }
    }

    private static boolean isOld(Path folder) throws IOException {
        var age = Duration.between(Files.getLastModifiedTime(folder).toInstant(), Instant.now());
        return age.compareTo(YOUNG) > 0;
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
