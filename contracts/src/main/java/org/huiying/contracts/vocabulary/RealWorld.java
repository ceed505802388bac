package org.huiying.contracts.vocabulary;

/** What has happened off line, mildest first; one dimension of the grading score. */
public enum RealWorld {
    NONE,
    PETITION,
    QUEUE,
    GATHERING,
    INJURY
}
