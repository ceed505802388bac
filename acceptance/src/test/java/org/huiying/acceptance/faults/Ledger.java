package org.huiying.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sender's own book, on disk before each request goes out and after each answer: what the system has acknowledged is
 * judged by this file and by nothing else. Thread-safe.
 */
final class Ledger implements AutoCloseable {

    /** What the sender knows of a request: UNKNOWN may have happened or not. */
    enum Fate {
        SENT,
        ACKNOWLEDGED,
        REFUSED,
        UNKNOWN
    }

    /** MENTIONS are numbered batches, REGISTRATION is an opinion entered by hand. */
    enum Kind {
        MENTIONS,
        REGISTRATION
    }

    /** One line: {@code items} names what is in the request, {@code detail} what came back. */
    record Line(Instant at, long request, Kind kind, Fate fate, List<String> items, String detail) {
        String text() {
            return String.join(
                    "\t",
                    at.toString(),
                    "" + request,
                    kind.name(),
                    fate.name(),
                    String.join(",", items),
                    detail.replaceAll("[\\t\\r\\n]", " "));
        }

        static Line of(String text) {
            var part = text.split("\t", -1);
            return new Line(
                    Instant.parse(part[0]),
                    Long.parseLong(part[1]),
                    Kind.valueOf(part[2]),
                    Fate.valueOf(part[3]),
                    List.of(part[4].split(",", -1)),
                    part[5]);
        }
    }

    private final Path file;
    private final FileChannel channel;

    Ledger(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void write(Line line) {
        try {
            var bytes = ByteBuffer.wrap((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized List<Line> lines() {
        try {
            return Files.readAllLines(file).stream().map(Line::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last word on each request, by its number. */
    Map<Long, Line> fates() {
        var fates = new LinkedHashMap<Long, Line>();
        lines().forEach(line -> fates.put(line.request(), line));
        return fates;
    }

    /** All items of this kind whose requests have met this fate. */
    List<String> items(Kind kind, Fate fate) {
        var items = new ArrayList<String>();
        fates().values().stream()
                .filter(line -> line.kind() == kind && line.fate() == fate)
                .forEach(line -> items.addAll(line.items()));
        return items;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
