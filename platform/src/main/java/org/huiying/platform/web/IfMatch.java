package org.huiying.platform.web;

/** The version that the caller has seen, from {@code If-Match}; as a controller parameter it makes the header due (428). */
public record IfMatch(long version) {}
