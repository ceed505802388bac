package org.huiying.monitoring.watch.domain;

/** Compiles a regular expression; refuses a wrong one with an {@link IllegalArgumentException}. */
@FunctionalInterface
public interface PatternCompiler {

    PatternFinder compile(String regex);
}
