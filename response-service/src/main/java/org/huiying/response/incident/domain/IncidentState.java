package org.huiying.response.incident.domain;

/** Where an incident stands, in the order of an ordinary course; the last three end it without a closure. */
public enum IncidentState {
    REGISTERED,
    ASSESSING,
    GRADED,
    CONSULTING,
    RESPONDING,
    RESPONDED,
    FOLLOWING,
    SUBSIDING,
    CALM,
    REVIEWING,
    CLOSED,
    MERGED,
    TRANSFERRED,
    DISMISSED;

    public boolean before(IncidentState other) {
        return ordinal() < other.ordinal();
    }

    /** Whether the matter went elsewhere or turned out to be none. */
    public boolean isEnded() {
        return ordinal() > CLOSED.ordinal();
    }

    /** Whether anything is still to be done here. */
    public boolean isOpen() {
        return before(CLOSED);
    }
}
