package org.huiying.standalone.demo.api;

/** The stack did not do what the demonstration needs; says what was asked and what came back. */
public final class Unexpected extends RuntimeException {
    public Unexpected(String sentence) {
        super(sentence);
    }
}
