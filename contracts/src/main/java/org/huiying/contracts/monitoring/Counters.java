package org.huiying.contracts.monitoring;

/** Public counters of a mention as last seen; a counter that a source does not tell is 0. */
public record Counters(long views, long likes, long comments, long shares) {}
