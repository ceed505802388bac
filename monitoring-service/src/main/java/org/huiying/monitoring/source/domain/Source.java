package org.huiying.monitoring.source.domain;

import java.time.Duration;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.SourceType;
import org.jspecify.annotations.Nullable;

/** A place that is read on an interval. */
public record Source(
        UUID id,
        String name,
        Kind kind,
        String url,
        MediaLevel mediaLevel,
        SourceType sourceType,
        @Nullable Area area,
        Duration interval,
        boolean enabled,
        long version) {

    /** How it is read. */
    public enum Kind {
        RSS,
        ATOM,
        JSON_FEED,
        MASTODON;

        /** Whether there is a collector for it. */
        public boolean isRead() {
            return this == RSS || this == ATOM;
        }
    }
}
