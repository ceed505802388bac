package org.huiying.standalone;

import java.io.IOException;
import org.huiying.standalone.supervise.PartStatus;
import org.huiying.standalone.supervise.ProcessTable;
import org.huiying.standalone.supervise.StackStatus;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says how each part is; ends with 0 only if all are ready. */
final class StatusCommand {
    private static final int NOT_READY = 1;
    private static final int NOT_RUNNING = 3;

    private final Context context;

    StatusCommand(Context context) {
        this.context = context;
    }

    int run() throws IOException {
        var status = context.supervisor().status(true);
        if (status.isEmpty()) {
            return absent();
        }
        if (context.typed().has("json")) {
            var json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            context.say(json.writeValueAsString(status.get()));
        } else {
            table(status.get());
        }
        return status.get().ready() ? 0 : NOT_READY;
    }

    private int absent() {
        long orphans = new ProcessTable(context.folders().data()).ours().count();
        if (context.typed().has("json")) {
            context.say("{\"ready\":false,\"parts\":[],\"orphans\":" + orphans + "}");
        } else if (orphans > 0) {
            context.say("The supervisor is gone, " + orphans
                    + " processes go on; ./huiying up takes them over, ./huiying down stops them.");
        } else {
            context.say("Not running.");
        }
        return NOT_RUNNING;
    }

    private void table(StackStatus stack) {
        context.say("%-13s %-11s %7s %6s %6s %9s %8s %7s  %s"
                .formatted("part", "state", "pid", "port", "mgmt", "up (s)", "restarts", "MB", ""));
        for (PartStatus p : stack.parts()) {
            context.say("%-13s %-11s %7d %6d %6s %9d %8d %7d  %s"
                    .formatted(
                            p.name(),
                            p.state(),
                            p.pid(),
                            p.port(),
                            p.management() == 0 ? "" : "" + p.management(),
                            p.upSeconds(),
                            p.restarts(),
                            p.memory(),
                            p.detail()));
        }
        context.say("supervisor process " + stack.supervisor() + ", " + stack.memory() + " MB in all"
                + (stack.training().isEmpty() ? "" : "; preparing faster starts: " + stack.training()));
    }
}
