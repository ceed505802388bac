package org.huiying.acceptance.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs commands of the launcher as a user would, on one data folder and one set of ports. */
public final class Launcher {
    private static final long PATIENCE_MINUTES = 5;

    private final Path home;
    private final Path data;
    private final int port;
    private final Map<String, String> environment;

    Launcher(Path home, Path data, int port, Map<String, String> environment) {
        this.home = home;
        this.data = data;
        this.port = port;
        this.environment = environment;
    }

    /** What a command came back with. */
    public record Outcome(int code, String text) {}

    /** Runs one command to its end. */
    public Outcome run(String... words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Dhuiying.home=" + home));
        command.addAll(List.of(
                "-jar", home.resolve("standalone/target/standalone-0.1.0.jar").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--port", "" + port, "--data", data.toString()));
        try {
            return outcome(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Outcome outcome(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile("huiying-launcher", ".txt");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command + " does not end");
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }
}
