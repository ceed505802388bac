package org.huiying.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The jar of the monitoring service, unpacked, to run its tools in processes of their own; what was unpacked goes with it. */
final class ServiceJar implements AutoCloseable {

    private static final String JAR = "monitoring-service/target/monitoring-service-0.1.0.jar";

    private final Path folder;

    private ServiceJar(Path folder) {
        this.folder = folder;
    }

    /** Fails if it has not been built. */
    static ServiceJar of(Path checkout) throws IOException, InterruptedException {
        var jar = checkout.resolve(JAR);
        if (Files.notExists(jar)) {
            throw new IOException("there is no " + jar + "; build it first");
        }
        var unpacked = new ServiceJar(Files.createTempDirectory("service-jar"));
        try {
            unpacked.unpack(jar);
            return unpacked;
        } catch (IOException | InterruptedException e) {
            unpacked.close();
            throw e;
        }
    }

    private void unpack(Path jar) throws IOException, InterruptedException {
        var command = List.of(java(), "-Djarmode=tools", "-jar", jar.toString());
        var extract = new ArrayList<>(command);
        extract.addAll(List.of("extract", "--force", "--destination", folder.toString()));
        var unpacker = new ProcessBuilder(extract)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (unpacker.waitFor() != 0) {
            throw new IOException("cannot unpack " + jar);
        }
    }

    /** @param before what stands in front of the JVM, as a command that pins it to a core */
    ProcessBuilder program(List<String> before, String heap, String main, List<String> arguments) {
        var command = new ArrayList<>(before);
        command.addAll(List.of(java(), "-XX:+UseSerialGC", heap, "-Dlogging.level.root=WARN"));
        command.addAll(options());
        command.addAll(List.of("-cp", program(), main));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO();
    }

    /** Further options of the JVM, as for a flight recording. */
    private static List<String> options() {
        var given = System.getenv("HUIYING_BENCHMARK_OPTIONS");
        return given == null || given.isBlank()
                ? List.of()
                : List.of(given.strip().split("\\s+", -1));
    }

    private String program() {
        return folder.resolve(Path.of(JAR).getFileName()).toString();
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
