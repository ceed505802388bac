package org.huiying.monitoring.watch.domain;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.monitoring.TopicMatch.Raise;
import org.huiying.contracts.vocabulary.Area;
import org.jspecify.annotations.Nullable;

/**
 * Something that a section watches for, with its rule and its rule for raising an opinion.
 *
 * @param snooze null while it is awake
 */
public record WatchTopic(
        UUID id,
        String name,
        Area area,
        boolean enabled,
        WatchRule rule,
        Raise raise,
        @Nullable Snooze snooze,
        long version) {

    /** Until then it raises no opinion; its mentions are collected, matched and grouped as before. */
    public record Snooze(Instant until, String reason) {}

    /** One that is awake. */
    public WatchTopic(UUID id, String name, Area area, boolean enabled, WatchRule rule, Raise raise, long version) {
        this(id, name, area, enabled, rule, raise, null, version);
    }

    /** The same with its next number, asleep or awake. */
    public WatchTopic next(@Nullable Snooze changed) {
        return new WatchTopic(id, name, area, enabled, rule, raise, changed, version + 1);
    }

    /** The rule for raising that holds for a mention taken in at that time. */
    public Raise raiseAt(Instant seenAt) {
        return snooze == null || !seenAt.isBefore(snooze.until())
                ? raise
                : new Raise(TopicMatch.Mode.SNOOZED, raise.count(), raise.distinctAuthors(), raise.withinMinutes());
    }
}
