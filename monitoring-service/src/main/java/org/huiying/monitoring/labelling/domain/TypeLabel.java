package org.huiying.monitoring.labelling.domain;

/** What the writer wants; none for praise, news and chat. */
public enum TypeLabel {
    QUESTION,
    PLEA,
    COMPLAINT,
    REPORT,
    SUGGESTION,
    DOUBT,
    SUSPECTED_FALSE,
    NONE
}
