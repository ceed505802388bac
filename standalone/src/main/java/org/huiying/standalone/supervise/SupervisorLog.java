package org.huiying.standalone.supervise;

import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** What the supervisor did and saw, one line each. */
final class SupervisorLog {
    private final PrintStream out;
    private final Clock clock;

    SupervisorLog(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    void line(String text) {
        out.println(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + text);
    }
}
