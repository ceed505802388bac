package org.huiying.testing;

class EmbeddedServersTest extends RealServersCheck {

    @Override
    Servers servers() {
        return SERVERS;
    }

    private static final Servers SERVERS = new EmbeddedServers();
}
