package org.huiying.monitoring.source.feed;

import java.io.IOException;

/** A body that is no feed that we read; an IOException, so that it passes through the client that reads the body. */
final class Unreadable extends IOException {

    static final String CUT_OFF = "feed-cut-off";

    private final String code;

    Unreadable(String code, String detail) {
        super(detail);
        this.code = code;
    }

    static Unreadable cutOff() {
        return new Unreadable(CUT_OFF, "the feed ends before its end");
    }

    String code() {
        return code;
    }
}
