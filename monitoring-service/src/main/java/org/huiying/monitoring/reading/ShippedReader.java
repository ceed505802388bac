package org.huiying.monitoring.reading;

import org.huiying.monitoring.reading.domain.Reader;

/** The reader of the running service, for tools that work without one. */
public final class ShippedReader {

    private ShippedReader() {}

    /** Made from the shipped word lists; takes a moment. */
    public static Reader load() {
        return WordLists.reader();
    }
}
