package org.huiying.standalone.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the processes of a stack by marks in their arguments. The marks are there from the moment a process exists, so
 * nothing has to be written down that a kill could lose.
 */
public final class ProcessTable {
    private static final String PART = "huiying.part=";
    private static final String DATA = "huiying.data=";
    private static final String LAUNCH = "huiying.launch=";
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration STEP = Duration.ofMillis(200);

    private final Path data;

    public ProcessTable(Path data) {
        this.data = data;
    }

    static List<String> marks(String part, Path data, String launch) {
        return List.of(PART + part, DATA + data, LAUNCH + launch);
    }

    /** Processes of this part, newest first; there should be one at most. */
    public List<ProcessHandle> of(String part) {
        return ours().filter(p -> has(p, PART + part))
                .sorted(Comparator.comparing(
                                (ProcessHandle p) -> p.info().startInstant().orElse(Instant.EPOCH))
                        .reversed())
                .toList();
    }

    /** Everything that runs on this data folder, whatever it is. */
    public Stream<ProcessHandle> ours() {
        return ProcessHandle.allProcesses().filter(p -> has(p, DATA + data));
    }

    static boolean launchedAs(ProcessHandle process, String launch) {
        return has(process, LAUNCH + launch);
    }

    private static boolean has(ProcessHandle process, String mark) {
        return process.info().arguments().stream()
                .flatMap(Stream::of)
                .anyMatch(argument -> argument.equals(mark) || argument.equals("-D" + mark));
    }

    /** Asks a process to end, in the way that it understands, and makes it end if it does not. */
    public static void stop(String part, ProcessHandle process) throws InterruptedException {
        if (part.equals("postgres")) {
            interrupt(process);
        } else {
            process.destroy();
        }
        var deadline = Instant.now().plus(PATIENCE);
        while (isAlive(process) && Instant.now().isBefore(deadline)) {
            Thread.sleep(STEP);
        }
        while (isAlive(process)) {
            process.destroyForcibly();
            Thread.sleep(STEP);
        }
    }

    /** Waits until it has ended; works for processes that somebody else has started, too. */
    static void awaitEnd(ProcessHandle process) throws InterruptedException {
        while (isAlive(process)) {
            Thread.sleep(STEP);
        }
    }

    /** A process that has ended but that its parent has not noticed counts as ended. */
    static boolean isAlive(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            var stat = Files.readString(Path.of("/proc", "" + process.pid(), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (NoSuchFileException gone) {
            return Files.notExists(Path.of("/proc/self"));
        } catch (IOException unreadable) {
            return process.isAlive();
        }
    }

    /** PostgreSQL takes SIGTERM as "when everybody has gone" and SIGINT as "now, in good order". */
    private static void interrupt(ProcessHandle process) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
        } catch (IOException e) {
            process.destroy();
        }
    }
}
