package org.huiying.testing;

import org.huiying.testing.RealServers.Broker;
import org.huiying.testing.RealServers.Database;

/** Where the real servers come from: embedded in this JVM, or containers. */
interface Servers {

    Database newDatabase();

    Broker newBroker();
}
