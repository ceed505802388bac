package org.huiying.platform.timer;

import java.time.Instant;

/** A timer whose time has come; the payload is the JSON that was given when it was set. */
public record DueTimer(String kind, String key, Instant dueAt, String payload) {}
