package org.huiying.monitoring.detection;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that says up to where the state on disk is made of committed changes. Kafka Streams 4.2.1 leaves it there while
 * a task works (KAFKA-20685). After a kill -9 the next start would then trust what the database on disk has kept of an
 * aborted transaction: the number of a mention whose finding was never told. Without the file the state is made anew from
 * its topic, of which only what was committed is read.
 */
final class Checkpoint {

    private static final String FILE = ".checkpoint";
    private static final String DATABASES = "rocksdb";
    private static final int TASK_DEPTH = 2;

    private Checkpoint() {}

    /**
     * Whether a task below this folder was working when its process was killed. To wipe everything then, before the start,
     * is quicker than to let each task find out that its state is not to be trusted.
     */
    static boolean isMissingIn(Path stateDir) {
        if (!Files.isDirectory(stateDir)) {
            return false;
        }
        try (var folders = Files.find(stateDir, TASK_DEPTH, (file, is) -> is.isDirectory() && isTask(file))) {
            return folders.anyMatch(
                    task -> Files.exists(task.resolve(DATABASES)) && Files.notExists(task.resolve(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTask(Path folder) {
        return folder.getFileName().toString().matches("\\d+_\\d+");
    }

    /** Before the first event is processed. */
    static void remove(File stateDir) {
        try {
            Files.deleteIfExists(stateDir.toPath().resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
