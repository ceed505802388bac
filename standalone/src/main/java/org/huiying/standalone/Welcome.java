package org.huiying.standalone;

import java.io.IOException;
import org.huiying.standalone.stack.Ports;
import org.huiying.standalone.supervise.PartStatus;
import org.huiying.standalone.supervise.StackStatus;

/** What a newcomer reads when everything is ready. */
final class Welcome {
    private static final String ACCOUNTS = """
              monitor duty section section-head township office office-head deputy head consultant
                              investigator responder legal spokesperson propaganda county city auditor security admin
                              (password demo); machines: feeder, county-system (secret demo)""";

    private final Context context;
    private final StackStatus stack;

    Welcome(Context context, StackStatus stack) {
        this.context = context;
        this.stack = stack;
    }

    void say(double seconds) throws IOException {
        var ports = new Ports(stack.port());
        var door = "http://localhost:" + ports.gateway();
        context.say("");
        memory();
        context.say("");
        context.say("Ready in %.1f s.".formatted(seconds));
        line("Address", door + "   (public page: " + door + "/public/statements)");
        line("API and docs", door + "/docs   " + door + "/openapi.json   " + door + "/status");
        line("Accounts", ACCOUNTS.strip());
        line("Token", "./huiying token duty" + options());
        line("Mailbox", "http://localhost:" + ports.devtools() + "/mailbox   (webhooks: /hooks)");
        line(
                "Metrics",
                "http://localhost:" + ports.management(ports.monitoring())
                        + "/actuator/prometheus   (monitoring; the others on ports " + ports.management(ports.gateway())
                        + " to " + ports.management(ports.notification()) + ")");
        line("Kafka", "127.0.0.1:" + ports.kafka());
        line("Data, logs", context.folders().data() + "   " + context.folders().logs());
        line("Stop, reset", "./huiying down" + options() + "   ./huiying reset" + options());
    }

    private void memory() {
        var parts = new StringBuilder("  memory in MB:");
        for (PartStatus part : stack.parts()) {
            parts.append(' ').append(part.name()).append(' ').append(part.memory());
        }
        context.say(parts + "; with the supervisor " + stack.memory() + " in all");
    }

    private void line(String name, String text) {
        context.say("  %-13s %s".formatted(name, text));
    }

    /** The options that the user must repeat to mean the same stack. */
    private String options() {
        var data = context.typed().data().toString();
        return data.equals(".data") ? "" : " --data " + data;
    }
}
