package org.huiying.standalone.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiying.standalone.stack.Part.Kind;

/**
 * The whole local stack on one page: which processes there are, on which ports, with which settings and memory, and what
 * must be ready before each.
 */
public final class Topology {
    /** The services that own a database and a consumer group of the same name. */
    public static final List<String> SERVICES = List.of("monitoring", "assessment", "response", "notification");

    /** Feeds and webhook receivers of a demonstration are on this machine; elsewhere that is forbidden. */
    private static final String THIS_MACHINE = "127.0.0.0/8,::1/128";

    private final Ports ports;
    private final Folders folders;
    private final Secrets secrets;

    public Topology(Ports ports, Folders folders, Secrets secrets) {
        this.ports = ports;
        this.folders = folders;
        this.secrets = secrets;
    }

    /** All parts, in the order in which they are started. */
    public List<Part> parts() {
        return List.of(
                new Part("postgres", Kind.POSTGRES, "", ports.postgres(), 0, 0, Map.of(), Set.of()),
                new Part("kafka", Kind.KAFKA, "", ports.kafka(), 0, 256, Map.of(), Set.of()),
                spring("devtools", "devtools", ports.devtools(), 80, devtools(), Set.of()),
                service("assessment", ports.assessment(), 160, Map.of()),
                service("response", ports.response(), 160, Map.of()),
                service("monitoring", ports.monitoring(), 224, monitoring()),
                service("notification", ports.notification(), 160, notification()),
                spring("gateway", "gateway", ports.gateway(), 128, gateway(), Set.of()));
    }

    private Map<String, String> devtools() {
        return Map.of("DEVTOOLS_FOLDER", folders.devtools().toString(), "DEVTOOLS_SMTP_PORT", "" + ports.smtp());
    }

    private Map<String, String> monitoring() {
        return Map.of(
                "HUIYING_AUTHOR_KEY", secrets.authorKey(),
                "HUIYING_EGRESS_ALLOW", THIS_MACHINE,
                "HUIYING_STATE_DIR", folders.streams().toString());
    }

    private Map<String, String> notification() {
        return Map.of(
                "HUIYING_SMTP_HOST",
                "127.0.0.1",
                "HUIYING_SMTP_PORT",
                "" + ports.smtp(),
                "HUIYING_DRILL_SMTP_HOST",
                "127.0.0.1",
                "HUIYING_DRILL_SMTP_PORT",
                "" + ports.smtp(),
                "HUIYING_EGRESS_ALLOW",
                THIS_MACHINE);
    }

    private Map<String, String> gateway() {
        var services = new LinkedHashMap<String, String>();
        Map.of(
                        "MONITORING", ports.monitoring(),
                        "ASSESSMENT", ports.assessment(),
                        "RESPONSE", ports.response(),
                        "NOTIFICATION", ports.notification())
                .forEach((name, port) -> {
                    services.put("HUIYING_" + name + "_URI", local(port));
                    services.put("HUIYING_" + name + "_MANAGEMENT", local(ports.management(port)));
                });
        return services;
    }

    private Part service(String name, int port, int heap, Map<String, String> own) {
        var environment = new LinkedHashMap<>(own);
        environment.put("HUIYING_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name);
        environment.put("HUIYING_DB_USER", name);
        environment.put("HUIYING_DB_PASSWORD", secrets.database());
        environment.put("HUIYING_KAFKA", "127.0.0.1:" + ports.kafka());
        return spring(name, name + "-service", port, heap, environment, Set.of("postgres"));
    }

    private Part spring(String name, String module, int port, int heap, Map<String, String> own, Set<String> after) {
        var environment = new LinkedHashMap<>(own);
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", "" + port);
        environment.put("MANAGEMENT_SERVER_PORT", "" + ports.management(port));
        environment.put("HUIYING_COUNTY", "330212");
        environment.put("HUIYING_ISSUER_URI", local(ports.devtools()));
        environment.put("HUIYING_PUBLIC_URL", local(ports.gateway()));
        return new Part(name, Kind.SPRING, module, port, ports.management(port), heap, environment, after);
    }

    private static String local(int port) {
        return "http://localhost:" + port;
    }
}
