package org.huiying.gateway.status;

import java.time.Instant;
import java.util.List;

/** What {@code /status} says: READY when every service is. */
record StatusReport(State state, Instant checkedAt, List<ServiceStatus> services) {

    /** One service; AWAY means that nothing answered on its management port. */
    record ServiceStatus(String name, String title, Readiness state, long millis) {}

    /** Of the whole. */
    enum State {
        READY,
        DEGRADED
    }

    /** Of one service. */
    enum Readiness {
        READY,
        NOT_READY,
        AWAY
    }

    static StatusReport of(Instant checkedAt, List<ServiceStatus> services) {
        var ready = services.stream().allMatch(service -> service.state() == Readiness.READY);
        return new StatusReport(ready ? State.READY : State.DEGRADED, checkedAt, services);
    }
}
