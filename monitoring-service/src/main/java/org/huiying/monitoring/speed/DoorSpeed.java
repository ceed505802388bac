package org.huiying.monitoring.speed;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.monitoring.reading.ShippedReader;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.monitoring.watch.TopicsFile;
import org.huiying.monitoring.watch.domain.CompiledTopics;

/** Measures on one thread: normalise, mask, judge, match the watch topics. {@code FOLDER} holds labelled samples. */
public final class DoorSpeed {

    private static final int ROUNDS = 7;
    private static final int WARM_UP = 2;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int TEXT = 4;

    private final Reader reader;
    private final CompiledTopics topics;
    private final List<String> texts;

    /** Kept, so that nothing that was judged can be left out as unused. */
    private long matched;

    private DoorSpeed(Reader reader, CompiledTopics topics, List<String> texts) {
        this.reader = reader;
        this.topics = topics;
        this.texts = texts;
    }

    /** Prints the median over some rounds. */
    public static void main(String[] words) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var texts = texts(Path.of(words[0]));
        var length = texts.stream().mapToInt(String::length).average().orElse(0);
        out.println(String.format(Locale.ROOT, "%d texts of %.0f characters, one thread", texts.size(), length));
        var speed = new DoorSpeed(ShippedReader.load(), TopicsFile.shipped(), texts);
        var rates = new double[ROUNDS];
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var rate = speed.round();
            if (round >= 0) {
                rates[round] = rate;
            }
        }
        Arrays.sort(rates);
        out.println(String.format(
                Locale.ROOT,
                "median of %d rounds %,.0f mentions a second of processor time, slowest %,.0f, fastest %,.0f (%d matched)",
                ROUNDS,
                rates[ROUNDS / 2],
                rates[0],
                rates[ROUNDS - 1],
                speed.matched));
    }

    /** Mentions a second of the thread's processor time, so that others on the machine count less. */
    private double round() {
        var start = cpu();
        var count = 0L;
        while (cpu() - start < ROUND.toNanos()) {
            for (var text : texts) {
                var verdict = topics.judge(reader.read(null, text), null, SourceType.FORUM);
                matched += verdict.matches().size();
            }
            count += texts.size();
        }
        return count * 1e9 / (cpu() - start);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<String> texts(Path folder) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                for (var line : Files.readAllLines(file)) {
                    texts.add(line.split("\t", TEXT + 1)[TEXT]);
                }
            }
        }
        return texts;
    }
}
