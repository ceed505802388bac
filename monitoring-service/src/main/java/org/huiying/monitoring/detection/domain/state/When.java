package org.huiying.monitoring.detection.domain.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** The order of members: by time, then by id. */
record When(Instant at, UUID id) implements Comparable<When> {

    private static final Comparator<When> ORDER = Comparator.comparing(When::at).thenComparing(When::id);

    static When of(Member member) {
        return new When(member.seenAt(), member.id());
    }

    @Override
    public int compareTo(When other) {
        return ORDER.compare(this, other);
    }
}
