package org.huiying.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.huiying.standalone.postgres.Databases;
import org.huiying.standalone.stack.Secrets;
import org.huiying.standalone.stack.Topology;
import org.huiying.standalone.tools.Actuator;
import org.huiying.standalone.tools.TableDump;
import org.huiying.standalone.tools.Tokens;
import org.huiying.standalone.tools.TopicDump;

/** One-line commands for operators of a running stack. */
final class OperatorCommands {
    private final Context context;

    OperatorCommands(Context context) {
        this.context = context;
    }

    int token() throws IOException, InterruptedException {
        context.say(new Tokens(context.ports()).of(argument("token needs an account, for example: duty")));
        return 0;
    }

    int republish() throws IOException, InterruptedException {
        var rest = context.typed().rest();
        var actuator = new Actuator(context.ports());
        for (var service : rest.isEmpty() ? Topology.SERVICES : rest) {
            if (!Topology.SERVICES.contains(service)) {
                throw new CommandLine.Misused("there is no service " + service);
            }
            var answer = actuator.post(service, "outbox", Map.of("action", "REPUBLISH"));
            context.say("%-13s %s events are sent again"
                    .formatted(service, answer.path("republished").asString("?")));
        }
        return 0;
    }

    int dump() throws IOException {
        var folder = Files.createDirectories(Path.of(argument("dump needs a folder")));
        var ports = context.ports();
        var secrets = Secrets.in(context.folders().data());
        var tables = new TableDump(new Databases(ports.postgres(), secrets.database()), folder);
        try {
            for (var database : Topology.SERVICES) {
                context.say("%-13s %d rows".formatted(database, tables.write(database)));
            }
        } catch (SQLException e) {
            throw new IOException("the database cannot be read: " + e.getMessage(), e);
        }
        var records = new TopicDump("127.0.0.1:" + ports.kafka(), folder).write();
        context.say("%-13s %d records".formatted("topics", records));
        context.say("Written to " + folder.toAbsolutePath());
        return 0;
    }

    private String argument(String otherwise) {
        if (context.typed().rest().isEmpty()) {
            throw new CommandLine.Misused(otherwise);
        }
        return context.typed().rest().getFirst();
    }
}
