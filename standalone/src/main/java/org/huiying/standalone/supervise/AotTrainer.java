package org.huiying.standalone.supervise;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huiying.standalone.kafka.KafkaBroker;
import org.huiying.standalone.runtime.AotCache;
import org.huiying.standalone.runtime.JavaCommand;
import org.huiying.standalone.runtime.RuntimeFolder;
import org.huiying.standalone.runtime.Warming;
import org.huiying.standalone.stack.Folders;
import org.huiying.standalone.stack.Part;
import org.jspecify.annotations.Nullable;

/**
 * Makes the AOT caches that are missing, one after another over all stacks of this checkout, at the lowest priority,
 * while the stack is in use. A service is trained by a second process that builds its whole context and ends before anything in it begins to work: it opens
 * no port, joins no consumer group, sends nothing.
 */
final class AotTrainer {
    private static final Duration AFTER_START = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final List<Part> parts;
    private final Launches launches;
    private final Folders folders;
    private final SupervisorLog log;
    private final boolean wanted;
    private volatile String now = "";
    private volatile boolean stopping;
    private volatile @Nullable Process training;

    AotTrainer(List<Part> parts, Launches launches, Folders folders, SupervisorLog log, boolean wanted) {
        this.parts = parts;
        this.launches = launches;
        this.folders = folders;
        this.log = log;
        this.wanted = wanted;
    }

    /** What is being trained at this moment, or nothing. */
    String now() {
        return now;
    }

    void run() throws IOException, InterruptedException {
        if (!wanted) {
            return;
        }
        Thread.sleep(AFTER_START);
        try (var turn = FileChannel.open(folders.runtime().resolve("training.lock"), CREATE, WRITE);
                var _ = turn.lock()) {
            for (var part : parts) {
                if (part.kind() != Part.Kind.POSTGRES && Files.exists(jar(part)) && !stopping) {
                    awaitQuiet();
                    train(part);
                }
            }
        }
        now = "";
    }

    /** Nobody should notice: a busy machine is left alone for a while. */
    private void awaitQuiet() throws InterruptedException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var latest = Instant.now().plus(LONGEST_WAIT);
        while (system.getSystemLoadAverage() > system.getAvailableProcessors()
                && Instant.now().isBefore(latest)
                && !stopping) {
            Thread.sleep(AFTER_START);
        }
    }

    void stop() {
        stopping = true;
        var running = training;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }

    private void train(Part part) throws IOException, InterruptedException {
        var launch = launches.of(part);
        var java = launch.java().orElseThrow();
        var cache = AotCache.of(part.name(), java);
        if (cache.exists()) {
            return;
        }
        var marks = ProcessTable.marks("training", folders.data(), part.name());
        now = part.name();
        var draft = cache.file()
                .resolveSibling(part.name() + "-" + ProcessHandle.current().pid() + ".training");
        var scratch = Files.createTempDirectory("huiying-training");
        try {
            if (part.kind() == Part.Kind.SPRING
                    && !cache.context().make(java.marked(marks), scratch, command -> run(launch, command))
                    && !stopping) {
                log.line(part.name() + ": its context cannot be worked out ahead, see " + output());
            }
            if (run(launch, command(part, java.marked(marks), cache, draft, scratch)) && Files.exists(draft)) {
                Files.move(draft, cache.file(), StandardCopyOption.ATOMIC_MOVE);
                log.line(part.name() + ": starts faster from now on");
            } else if (!stopping) {
                log.line(part.name() + ": no AOT cache could be made, see " + output());
            }
        } finally {
            RuntimeFolder.remove(scratch);
        }
    }

    private Path output() {
        return folders.logs().resolve("training.log");
    }

    /** At the lowest priority, in the environment of the part. */
    private boolean run(Launch launch, List<String> command) throws IOException, InterruptedException {
        if (stopping) {
            return false;
        }
        var nice = new ArrayList<>(List.of("nice", "-n", "19"));
        nice.addAll(command);
        var process = launch.start(nice, output());
        training = process;
        try {
            return process.waitFor() == 0;
        } finally {
            training = null;
        }
    }

    private List<String> command(Part part, JavaCommand java, AotCache cache, Path draft, Path scratch)
            throws IOException, InterruptedException {
        var options = new ArrayList<>(cache.context().use());
        options.addAll(List.of("-XX:AOTCacheOutput=" + draft, "-Dspring.context.exit=onRefresh"));
        return java.running(program(part, java, scratch)).with(options);
    }

    /** What it loads only when it works is not loaded by building its context, so the running part tells. */
    private Path loaded(Part part, Path scratch) throws IOException, InterruptedException {
        var running = new ProcessTable(folders.data()).of(part.name());
        var names = running.isEmpty()
                ? List.<String>of()
                : LoadedClasses.of(running.getFirst(), scratch.resolve("answer.txt"));
        return Files.write(scratch.resolve("classes.txt"), names);
    }

    private List<String> program(Part part, JavaCommand java, Path scratch) throws IOException, InterruptedException {
        if (part.kind() == Part.Kind.KAFKA) {
            return List.of(KafkaBroker.class.getName(), "" + freePort(), "" + freePort(), scratch.toString(), "train");
        }
        var program = new ArrayList<>(
                List.of(Warming.class.getName(), loaded(part, scratch).toString()));
        program.addAll(java.program());
        program.addAll(List.of("--server.port=0", "--management.server.port=0", "--devtools.smtp-port=0"));
        return program;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Path jar(Part part) {
        return folders.jar(part.kind() == Part.Kind.KAFKA ? "standalone" : part.module());
    }
}
