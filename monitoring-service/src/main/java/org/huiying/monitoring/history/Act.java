package org.huiying.monitoring.history;

/** What people decide about an opinion. */
public enum Act {
    VERIFIED,
    DISMISSED,
    TRANSFERRED,
    /** It ended in the other one. */
    MERGED_INTO,
    /** The other one ended in it. */
    ABSORBED,
    /** They were parted again. */
    MERGE_UNDONE,
    /** Mentions left it for the other one. */
    SPLIT,
    /** It began with mentions of the other one. */
    SPLIT_FROM,
    SUSPECTED_FALSE,
    SUSPICION_WITHDRAWN
}
