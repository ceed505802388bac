package org.huiying.contracts.vocabulary;

/** Kind of place where a mention was found. */
public enum SourceType {
    SOCIAL,
    FORUM,
    SHORT_VIDEO,
    NEWS,
    HOTLINE,
    MANUAL,
    NOTICE
}
