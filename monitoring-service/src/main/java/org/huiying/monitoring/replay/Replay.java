package org.huiying.monitoring.replay;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.huiying.monitoring.mention.OfflineDoor;
import org.huiying.monitoring.reading.ShippedReader;
import org.huiying.monitoring.watch.TopicsFile;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The command {@code replay FILE.ndjson --out DIR [--watch-topics FILE] [--all] [--records]}. */
public final class Replay {

    private static final int MISUSED = 64;

    private Replay() {}

    /** Ends with 0 if every line was read, 1 if the files failed, 64 if the command was not understood. */
    public static void main(String[] words) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(words), out));
    }

    static int run(List<String> words, PrintStream out) {
        LoggingSystem.get(Replay.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try {
            var asked = Asked.parse(words);
            var rules = asked.topics() == null ? TopicsFile.shipped() : TopicsFile.read(Path.of(asked.topics()));
            try (var records = new Records(asked.out(), asked.records())) {
                var history = History.read(asked.file());
                new Run(new OfflineDoor(ShippedReader.load(), rules), records, asked.all())
                        .over(history)
                        .lines()
                        .forEach(out::println);
            }
            out.println("Written to " + asked.out().toAbsolutePath());
            return 0;
        } catch (IllegalArgumentException e) {
            out.println("replay: " + e.getMessage());
            out.println("usage: replay FILE.ndjson --out DIR [--watch-topics FILE] [--all] [--records]");
            return MISUSED;
        } catch (NoSuchFileException e) {
            out.println("replay: there is no file " + e.getFile());
            return 1;
        } catch (IOException e) {
            out.println("replay: " + e.getMessage());
            return 1;
        }
    }
}
