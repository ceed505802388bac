package org.huiying.monitoring.source.domain;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.SourceType;
import org.jspecify.annotations.Nullable;

/**
 * A place that is read on an interval.
 *
 * @param area business area that it speaks of; null for one that speaks of all
 * @param section unit that answers for it
 */
public record Source(
        UUID id,
        String name,
        Kind kind,
        String url,
        MediaLevel mediaLevel,
        SourceType sourceType,
        @Nullable Area area,
        @Nullable String section,
        Pace pace,
        boolean enabled,
        long version) {

    private static final Pattern HASHTAG =
            Pattern.compile("https?://[^/?#]+/api/v1/timelines/tag/[^/?#]+(?:\\?[^#]*)?");

    /** How it is read. */
    public enum Kind {
        RSS,
        ATOM,
        JSON_FEED,
        MASTODON
    }

    /** Whether its address is one of its kind: a timeline follows a hashtag, never an account. */
    public boolean hasAddressOfItsKind() {
        return kind != Kind.MASTODON || HASHTAG.matcher(url).matches();
    }

    /**
     * How often it is read.
     *
     * @param daily without a special occasion
     * @param intensified while it is watched more closely; null leaves it to the settings
     * @param allDay around the clock; null leaves it to the settings
     */
    public record Pace(
            Duration daily,
            @Nullable Duration intensified,
            @Nullable Duration allDay) {

        /** Never slower than daily. */
        public Duration at(Intensity intensity, Duration intensifiedElse, Duration allDayElse) {
            var chosen = switch (intensity) {
                case DAILY -> daily;
                case INTENSIFIED -> intensified == null ? intensifiedElse : intensified;
                case ALL_DAY -> allDay == null ? allDayElse : allDay;
            };
            return chosen.compareTo(daily) > 0 ? daily : chosen;
        }
    }
}
