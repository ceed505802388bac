package org.huiying.monitoring.watch.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.SourceType;
import org.jspecify.annotations.Nullable;

/** What was collected before, to try a watch topic on. */
@FunctionalInterface
public interface History {

    /** One earlier mention; erased ones are not told. */
    record Past(
            UUID mentionId,
            Instant seenAt,
            @Nullable Area area,
            SourceType sourceType,
            @Nullable String title,
            String text,
            boolean matched) {}

    /** At most so many mentions seen since then, newest first, from behind the given one on. */
    List<Past> page(Instant since, @Nullable Past behind, int limit);
}
