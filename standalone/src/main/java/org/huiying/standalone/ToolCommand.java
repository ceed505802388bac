package org.huiying.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.huiying.standalone.runtime.UnpackedJar;

/** Tools of the monitoring service that need no stack: they run from its own jar, in a process of their own. */
final class ToolCommand {
    private static final String MODULE = "monitoring-service";
    private static final String PACKAGE = "org.huiying.monitoring.";
    private static final String SAMPLES = "--samples";
    private static final String OUT = "--out";

    private final Context context;

    ToolCommand(Context context) {
        this.context = context;
    }

    int run() throws IOException, InterruptedException {
        var folders = context.folders();
        var jar = UnpackedJar.of(folders.jar(MODULE), folders.runtime()).jar();
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xmx2g", "-cp", jar.toString(), program()));
        command.addAll(arguments());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private String program() {
        return PACKAGE + (context.typed().command().equals("replay") ? "replay.Replay" : "reading.training.Train");
    }

    /**
     * The samples and what is made of them in this checkout, unless others are named; the shipped table of terms only of
     * the shipped samples and beside the shipped models.
     */
    List<String> arguments() {
        var arguments = new ArrayList<>(context.typed().rest());
        if (context.typed().command().equals("train")) {
            var others = arguments.contains(SAMPLES) || arguments.contains(OUT);
            complete(arguments, SAMPLES, "training/samples");
            complete(arguments, OUT, "src/main/resources/reading/models");
            if (!others) {
                complete(arguments, "--terms", "src/main/resources/detection/known-terms.txt");
            }
        }
        return arguments;
    }

    private void complete(List<String> arguments, String option, String path) {
        if (!arguments.contains(option)) {
            var module = context.folders().home().resolve(MODULE);
            arguments.addAll(List.of(option, module.resolve(path).toString()));
        }
    }
}
