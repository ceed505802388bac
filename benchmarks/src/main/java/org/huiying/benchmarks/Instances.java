package org.huiying.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.util.FileSystemUtils;

/** The processes that are measured in one round, each with a folder for its state; neither outlives the round. */
final class Instances implements AutoCloseable {

    private final List<Process> running = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();

    /** Starts one more. */
    void start(Function<Path, ProcessBuilder> program) throws IOException {
        var folder = Files.createTempDirectory("detection-state");
        folders.add(folder);
        running.add(program.apply(folder).start());
    }

    /** Fails if one has ended, for nobody ends them before they have been measured. */
    void check() {
        for (var process : running) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "a process ended with " + process.exitValue() + " while it was measured");
            }
        }
    }

    String processorTime() {
        var seconds = running.stream()
                .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
                .map(d -> "%.1f s".formatted(d.toMillis() / 1000.0))
                .toList();
        return "processor time with start " + seconds;
    }

    @Override
    public void close() throws IOException {
        running.forEach(Process::destroyForcibly);
        running.forEach(process -> process.onExit().join());
        for (var folder : folders) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
