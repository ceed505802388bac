package org.huiying.standalone;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huiying.standalone.supervise.ProcessTable;

/** Stops a stack through its supervisor, or by itself if the supervisor is gone. */
final class DownCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> ORDER = List.of(
            "training",
            "gateway",
            "notification",
            "response",
            "assessment",
            "monitoring",
            "devtools",
            "kafka",
            "postgres");

    private final Context context;

    DownCommand(Context context) {
        this.context = context;
    }

    int run() throws IOException, InterruptedException {
        var begin = Instant.now();
        boolean supervised = context.supervisor().isSupervised();
        if (supervised && context.supervisor().stop()) {
            awaitEnd(begin);
        }
        int orphans = stopOrphans();
        if (!supervised && orphans == 0) {
            context.say("Nothing is running on " + context.folders().data() + ".");
            return 0;
        }
        context.say("Stopped in %.1f s."
                .formatted(Duration.between(begin, Instant.now()).toMillis() / 1000.0));
        return 0;
    }

    private void awaitEnd(Instant begin) throws IOException, InterruptedException {
        while (context.supervisor().isSupervised()) {
            if (Duration.between(begin, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IOException(
                        "the supervisor does not end; see " + context.folders().log("supervisor"));
            }
            Thread.sleep(100);
        }
    }

    private int stopOrphans() throws InterruptedException {
        var processes = new ProcessTable(context.folders().data());
        int stopped = 0;
        for (var part : ORDER) {
            for (var process : processes.of(part)) {
                ProcessTable.stop(part, process);
                stopped++;
            }
        }
        return stopped;
    }
}
