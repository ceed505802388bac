package org.huiying.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How many mentions a second the door judges on one thread, without database, network and JSON. Runs the jar of the
 * monitoring service in a process of its own; the texts are the labelled samples.
 */
final class DoorBenchmark {

    private static final Path SERVICE = Path.of("monitoring-service");
    private static final String MAIN = "org.huiying.monitoring.speed.DoorSpeed";

    private final Path checkout;

    DoorBenchmark(Path checkout) {
        this.checkout = checkout;
    }

    void run() throws IOException, InterruptedException {
        var jar = checkout.resolve(SERVICE).resolve("target/monitoring-service-0.1.0.jar");
        var samples = checkout.resolve(SERVICE).resolve("training/samples");
        if (Files.notExists(jar)) {
            Report.line("door: there is no " + jar + "; build it first");
            return;
        }
        var unpacked = Files.createTempDirectory("door-benchmark");
        java("-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", unpacked.toString());
        var program = unpacked.resolve(jar.getFileName()).toString();
        java("-Xmx512m", "-Dlogging.level.root=WARN", "-cp", program, MAIN, samples.toString());
    }

    private static void java(String... words) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC"));
        command.addAll(List.of(words));
        var code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("ended with " + code + ": " + String.join(" ", words));
        }
    }
}
