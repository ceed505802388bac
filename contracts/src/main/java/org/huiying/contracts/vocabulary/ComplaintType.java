package org.huiying.contracts.vocabulary;

/** What the writer wants. */
public enum ComplaintType {
    QUESTION,
    PLEA,
    COMPLAINT,
    REPORT,
    SUGGESTION,
    DOUBT,
    SUSPECTED_FALSE
}
