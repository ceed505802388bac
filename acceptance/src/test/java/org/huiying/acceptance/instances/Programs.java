package org.huiying.acceptance.instances;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.huiying.standalone.stack.Folders;

/** The processes of one run, by name, each with its log; none outlives this JVM. */
final class Programs implements AutoCloseable {

    private static final Set<String> OURS = Set.of("SPRING", "SERVER", "MANAGEMENT", "HUIYING", "JAVA", "JDK", "PG");
    private static final long PATIENCE_SECONDS = 25;

    private final Folders folders;
    private final Map<String, Process> running = new ConcurrentHashMap<>();

    Programs(Folders folders) {
        this.folders = folders;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop the replicas"));
    }

    void start(String name, List<String> command, Map<String, String> environment) throws IOException {
        Files.createDirectories(folders.logs());
        var builder = new ProcessBuilder(command)
                .directory(folders.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folders.log(name).toFile()))
                .redirectInput(new File("/dev/null"));
        builder.environment().keySet().removeIf(key -> OURS.contains(key.split("_", 2)[0]));
        builder.environment().putAll(environment);
        running.put(name, builder.start());
    }

    /** As {@code kill -STOP} does: it lives and does nothing. */
    void freeze(String name) throws IOException, InterruptedException {
        var command = List.of("kill", "-STOP", "" + process(name).pid());
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException(name + " cannot be frozen");
        }
    }

    /** As {@code kill -9} does. */
    void kill(String name) throws InterruptedException {
        process(name).destroyForcibly().waitFor();
    }

    /** As an orderly shutdown does, and waits for its end. */
    void stop(String name) throws InterruptedException {
        process(name).destroy();
        if (!process(name).waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " does not stop");
        }
    }

    /** Waits for a program that ends by itself. */
    void await(String name) throws InterruptedException {
        var code = process(name).waitFor();
        if (code != 0) {
            throw new IllegalStateException(name + " ended with " + code + ", see " + folders.log(name));
        }
    }

    private Process process(String name) {
        var process = running.get(name);
        if (process == null) {
            throw new IllegalStateException("there is no " + name);
        }
        return process;
    }

    @Override
    public void close() {
        running.values().forEach(Process::destroyForcibly);
    }
}
