package org.huiying.monitoring.mention.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.SourceType;
import org.jspecify.annotations.Nullable;

/**
 * A public item on its way in, with nothing of its author but an optional keyed hash.
 *
 * @param id derived from source and external id: the same item is the same mention
 * @param text raw; it is normalised and masked before it is stored
 * @param areaHint area of the source, if it has one
 * @param townshipHint township as the source says, if it does
 */
public record Submission(
        UUID id,
        String source,
        SourceType sourceType,
        MediaLevel mediaLevel,
        @Nullable String platform,
        @Nullable String url,
        @Nullable String title,
        @Nullable String text,
        Instant publishedAt,
        Tally tally,
        @Nullable String authorHash,
        @Nullable Area areaHint,
        @Nullable String townshipHint) {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    /** Longest text that is taken, in UTF-16 units. */
    public static final int LONGEST_TEXT = 20_000;

    /** Longest title that is taken. */
    public static final int LONGEST_TITLE = 300;

    /** Whether something can have been published then; clocks may be a day ahead. */
    public static boolean isPlausible(Instant publishedAt, Instant now) {
        return !publishedAt.isBefore(EARLIEST) && !publishedAt.isAfter(now.plus(AHEAD));
    }
}
