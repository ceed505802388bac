package org.huiying.standalone.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every port of a stack: the gateway's is chosen, all others follow it. */
public record Ports(int gateway) {
    public static final int DEFAULT = 8080;
    private static final int MANAGEMENT = 10;

    public Ports {
        if (gateway < 1024 || gateway > 65_535 - 19) {
            throw new IllegalArgumentException("--port must be between 1024 and 65516");
        }
    }

    public int monitoring() {
        return gateway + 1;
    }

    public int assessment() {
        return gateway + 2;
    }

    public int response() {
        return gateway + 3;
    }

    public int notification() {
        return gateway + 4;
    }

    public int devtools() {
        return gateway + 5;
    }

    public int smtp() {
        return gateway + 6;
    }

    public int kafka() {
        return gateway + 7;
    }

    public int kafkaController() {
        return gateway + 8;
    }

    public int postgres() {
        return gateway + 9;
    }

    public int supervisor() {
        return gateway + 16;
    }

    /** The management port that belongs to the port of a service. */
    public int management(int service) {
        return service + MANAGEMENT;
    }

    /** The port of a service by its name. */
    public int of(String service) {
        return Optional.ofNullable(all().get(service))
                .orElseThrow(() -> new IllegalArgumentException("there is no service " + service));
    }

    /** The whole table, by name. */
    public Map<String, Integer> all() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("gateway", gateway);
        all.put("monitoring", monitoring());
        all.put("assessment", assessment());
        all.put("response", response());
        all.put("notification", notification());
        all.put("devtools", devtools());
        for (var service : List.copyOf(all.entrySet())) {
            all.put(service.getKey() + " management", management(service.getValue()));
        }
        all.put("mailbox SMTP", smtp());
        all.put("kafka", kafka());
        all.put("kafka controller", kafkaController());
        all.put("postgres", postgres());
        all.put("supervisor", supervisor());
        return all;
    }
}
