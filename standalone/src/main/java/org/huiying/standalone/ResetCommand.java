package org.huiying.standalone;

import java.io.IOException;
import java.nio.file.Files;
import org.huiying.standalone.runtime.RuntimeFolder;

/** Stops everything and deletes the data folder, if it is one of ours. */
final class ResetCommand {
    private final Context context;

    ResetCommand(Context context) {
        this.context = context;
    }

    int run() throws IOException, InterruptedException {
        var data = context.folders().data();
        if (Files.notExists(data)) {
            context.say("There is nothing at " + data + ".");
            return 0;
        }
        if (Files.notExists(context.folders().run())) {
            context.say(data + " does not look like the data of a stack; it is left alone.");
            return 1;
        }
        new DownCommand(context).run();
        RuntimeFolder.remove(data);
        context.say("Deleted " + data + ".");
        return 0;
    }
}
