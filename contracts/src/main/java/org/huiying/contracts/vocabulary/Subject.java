package org.huiying.contracts.vocabulary;

/** How grave the matter itself is, mildest first; one dimension of the grading score. */
public enum Subject {
    QUESTION,
    ATTITUDE,
    MONEY,
    SAFETY,
    HARM
}
