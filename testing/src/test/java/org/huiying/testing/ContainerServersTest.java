package org.huiying.testing;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

/** The same checks on containers; skipped where no engine answers, for the embedded servers have shown the same. */
class ContainerServersTest extends RealServersCheck {

    private static final Servers SERVERS = new ContainerServers();

    @BeforeEach
    void needsAnEngine() {
        Assumptions.assumeTrue(
                RealServers.engineRuns(),
                "no container engine answers here; EmbeddedServersTest makes the same checks on the embedded servers");
    }

    @Override
    Servers servers() {
        return SERVERS;
    }
}
