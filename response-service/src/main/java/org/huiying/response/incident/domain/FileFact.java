package org.huiying.response.incident.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentEvent;

/** One thing heard or done about an incident: known once by the event's id, ordered by when it happened. */
public record FileFact(UUID id, Instant at, IncidentEvent event) implements Comparable<FileFact> {

    private static final Comparator<FileFact> BY_TIME =
            Comparator.comparing(FileFact::at).thenComparing(FileFact::id);

    @Override
    public int compareTo(FileFact other) {
        return BY_TIME.compare(this, other);
    }
}
