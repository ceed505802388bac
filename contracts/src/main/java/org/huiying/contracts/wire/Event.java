package org.huiying.contracts.wire;

/** The body of one event; its record components are the JSON that travels. */
public interface Event {

    /** What the event is about: it becomes Kafka key and {@code ce_subject}, and order holds per key. */
    String key();

    /** Whether it belongs to a drill; a drill never leaves the house. */
    default boolean exercise() {
        return false;
    }
}
