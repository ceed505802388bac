package org.huiying.monitoring.mention.domain;

import org.huiying.contracts.monitoring.Counters;
import org.jspecify.annotations.Nullable;

/** Counters as far as a source tells them. */
public record Tally(
        @Nullable Long views,
        @Nullable Long likes,
        @Nullable Long comments,
        @Nullable Long shares) {

    /** A source that tells none. */
    public static final Tally UNKNOWN = new Tally(null, null, null, null);

    /** What is not told stays as it was. */
    public Counters over(Counters before) {
        return new Counters(
                views == null ? before.views() : views,
                likes == null ? before.likes() : likes,
                comments == null ? before.comments() : comments,
                shares == null ? before.shares() : shares);
    }

    /** What is not told is 0. */
    public Counters counters() {
        return over(new Counters(0, 0, 0, 0));
    }
}
