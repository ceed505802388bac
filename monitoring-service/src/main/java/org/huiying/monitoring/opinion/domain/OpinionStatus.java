package org.huiying.monitoring.opinion.domain;

/** Where an opinion stands in triage. */
public enum OpinionStatus {
    NEW,
    VERIFIED,
    DISMISSED,
    TRANSFERRED,
    MERGED;

    /** Whether it still goes its own way: what is measured of it is told. */
    public boolean isOpen() {
        return this == NEW || this == VERIFIED;
    }
}
