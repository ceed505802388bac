package org.huiying.contracts.vocabulary;

/** How the bureau came to know of a matter. */
public enum Origin {
    DETECTION,
    PATROL,
    PHONE,
    NOTICE_FROM_ABOVE,
    TOWNSHIP,
    SECTION,
    OTHER
}
