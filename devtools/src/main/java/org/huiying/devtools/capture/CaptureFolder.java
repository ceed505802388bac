package org.huiying.devtools.capture;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder of numbered files. What {@link #store} has returned from survives a kill and a power cut, and numbers become
 * visible in order, so that a reader who asks for what came after a number misses nothing.
 */
final class CaptureFolder {
    private static final String DRAFT = ".tmp";

    private final Path folder;
    private long last;

    CaptureFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.last = newestFirst().stream().findFirst().orElse(0L);
    }

    long store(byte[] content) throws IOException {
        var draft = folder.resolve(UUID.randomUUID() + DRAFT);
        write(draft, content);
        synchronized (this) {
            Files.move(draft, file(last + 1), StandardCopyOption.ATOMIC_MOVE);
            try (var directory = FileChannel.open(folder, READ)) {
                directory.force(true);
            }
            return ++last;
        }
    }

    byte[] read(long number) throws IOException {
        return Files.readAllBytes(file(number));
    }

    boolean has(long number) {
        return Files.exists(file(number));
    }

    List<Long> newestFirst() throws IOException {
        return after(0).reversed();
    }

    List<Long> after(long number) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> !name.endsWith(DRAFT))
                    .map(Long::valueOf)
                    .filter(n -> n > number)
                    .sorted()
                    .toList();
        }
    }

    private Path file(long number) {
        return folder.resolve("%010d".formatted(number));
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
