package org.huiying.contracts.vocabulary;

/** The deadlines of an incident; AUTHORITATIVE_INFORMATION is 5 h, PRESS_CONFERENCE 24 h, RESPONSE 48 h by law. */
public enum ClockName {
    FIRST_REPORT,
    GRADE_DECISION,
    CONSULTATION,
    AUTHORITATIVE_INFORMATION,
    PRESS_CONFERENCE,
    RESPONSE,
    FOLLOW_UP_REPORT,
    APPROVAL_STEP,
    CONCERN,
    FINAL_REPORT,
    REVIEW
}
