package org.huiying.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.huiying.standalone.runtime.UnpackedJar;

/** Tools of the monitoring service that need no stack: they run from its own jar, in a process of their own. */
final class ToolCommand {
    private static final String MODULE = "monitoring-service";
    private static final String REPLAY = "org.huiying.monitoring.replay.Replay";

    private final Context context;

    ToolCommand(Context context) {
        this.context = context;
    }

    int run() throws IOException, InterruptedException {
        var folders = context.folders();
        var jar = UnpackedJar.of(folders.jar(MODULE), folders.runtime()).jar();
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xmx2g", "-cp", jar.toString(), REPLAY));
        command.addAll(context.typed().rest());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
