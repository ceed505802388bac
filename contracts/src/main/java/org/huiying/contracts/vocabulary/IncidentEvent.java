package org.huiying.contracts.vocabulary;

import org.huiying.contracts.wire.Event;

/** An event about one incident: its key is the incident's id, and it is a drill when the incident is. */
public interface IncidentEvent extends Event {

    IncidentRef incident();

    @Override
    default String key() {
        return incident().id().toString();
    }

    @Override
    default boolean exercise() {
        return incident().exercise();
    }
}
