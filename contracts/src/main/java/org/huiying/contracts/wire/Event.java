package org.huiying.contracts.wire;

import java.util.OptionalInt;

/** The body of one event; its record components are the JSON that travels. */
public interface Event {

    /** What the event is about: it becomes Kafka key and {@code ce_subject}, and order holds per key. */
    String key();

    /** Whether it belongs to a drill; a drill never leaves the house. */
    default boolean exercise() {
        return false;
    }

    /** The partition where it must stand, for topics that are not spread by key; empty for the hash of the key. */
    default OptionalInt partition() {
        return OptionalInt.empty();
    }
}
