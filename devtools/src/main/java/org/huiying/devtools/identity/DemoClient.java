package org.huiying.devtools.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A machine of the fictional demo county and the scopes that it is given. */
record DemoClient(String name, Set<String> scopes) {
    static final List<DemoClient> ALL = List.of(
            new DemoClient("feeder", Set.of("mentions:write")),
            new DemoClient(
                    "county-system",
                    Set.of("escalations:read", "escalations:ack", "events:read", "subscriptions:write")));

    static Optional<DemoClient> named(String name) {
        return ALL.stream().filter(c -> c.name.equals(name)).findFirst();
    }
}
