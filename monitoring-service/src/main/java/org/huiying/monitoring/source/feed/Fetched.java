package org.huiying.monitoring.source.feed;

import java.time.Instant;
import java.util.List;
import org.huiying.monitoring.mention.domain.Tally;
import org.huiying.monitoring.source.domain.SourceHealth.Fault;
import org.jspecify.annotations.Nullable;

/** What came back from a source. */
public sealed interface Fetched {

    /** One entry of a feed; its author is not read. */
    record Entry(
            String externalId,
            @Nullable String url,
            @Nullable String title,
            @Nullable String text,
            @Nullable Instant publishedAt,
            Tally tally) {}

    /** Its entries, and what to ask with next time. */
    record Feed(
            List<Entry> entries,
            @Nullable String etag,
            @Nullable String lastModified) implements Fetched {}

    /** Nothing has changed since. */
    record Same() implements Fetched {}

    /** It could not be read. */
    record Broken(Fault fault) implements Fetched {

        static Broken of(String code, String detail) {
            return new Broken(new Fault(code, detail));
        }
    }
}
