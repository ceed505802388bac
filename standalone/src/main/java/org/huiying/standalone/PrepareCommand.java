package org.huiying.standalone;

import java.io.IOException;
import java.nio.file.Files;
import org.huiying.standalone.postgres.PostgresServer;
import org.huiying.standalone.runtime.UnpackedJar;
import org.huiying.standalone.stack.Part;
import org.huiying.standalone.stack.Secrets;
import org.huiying.standalone.stack.Topology;

/** The last step of a build: unpacks what has just been built, so that starting need not. */
final class PrepareCommand {
    private final Context context;

    PrepareCommand(Context context) {
        this.context = context;
    }

    int run() throws IOException {
        var folders = context.folders();
        PostgresServer.unpack(folders.runtime());
        UnpackedJar.copyOf(folders.jar("standalone"), folders.runtime());
        for (var part : new Topology(context.ports(), folders, new Secrets("", "")).parts()) {
            if (part.kind() == Part.Kind.SPRING && Files.exists(folders.jar(part.module()))) {
                UnpackedJar.of(folders.jar(part.module()), folders.runtime());
            }
        }
        return 0;
    }
}
