package org.huiying.contracts.vocabulary;

/** Who judged: words and rules written by people, a trained model, or nobody because neither was sure enough. */
public enum Judge {
    RULE,
    MODEL,
    NOBODY
}
