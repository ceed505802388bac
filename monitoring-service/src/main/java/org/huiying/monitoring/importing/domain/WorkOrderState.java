package org.huiying.monitoring.importing.domain;

/** What became of a work order, as its sender may know it. */
public enum WorkOrderState {
    /** Taken in. */
    RECEIVED,
    /** It speaks of something that is watched for. */
    NOTICED,
    /** It belongs to a matter that nobody has verified yet. */
    REGISTERED,
    /** It belongs to a verified matter. */
    VERIFIED,
    /** The matter is graded and being handled. */
    IN_RESPONSE,
    DISMISSED,
    TRANSFERRED,
    /** The matter's file is closed. */
    CLOSED
}
