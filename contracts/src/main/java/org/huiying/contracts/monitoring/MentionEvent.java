package org.huiying.contracts.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.contracts.wire.Event;
import org.huiying.contracts.wire.EventType;
import org.jspecify.annotations.Nullable;

/** Mentions that matched a watch topic, keyed by area; the only topic that carries the text of posts. */
public sealed interface MentionEvent extends Event {

    UUID mentionId();

    Area area();

    @Override
    default String key() {
        return area().name();
    }

    /** Each area has a partition of its own, so that a flood in one does not hold up another. */
    @Override
    default OptionalInt partition() {
        return OptionalInt.of(area().ordinal());
    }

    /**
     * A mention seen for the first time; author data is dropped and personal data masked before it is written.
     *
     * @param mentionId UUIDv5 of source and external id: the same item is the same mention everywhere
     * @param seenAt time of intake: the event time of all that follows, UTC
     * @param authorHash keyed, rotating hash that only counts distinct authors; null where none was given
     * @param textSha256 hash of the masked text, as evidence
     * @param rulesVersion version of the compiled watch topics that judged it
     * @param judgements who judged area, kind and tone, and how surely; null from writers that did not know it yet
     */
    @EventType(
            value = "org.huiying.monitoring.MentionCollected.v1",
            meaning = "A public item was collected and matched a watch topic.")
    record MentionCollected(
            UUID mentionId,
            Area area,
            @Override boolean exercise,
            String source,
            SourceType sourceType,
            MediaLevel mediaLevel,
            @Nullable String platform,
            @Nullable String url,
            @Nullable String title,
            String text,
            Instant publishedAt,
            Instant seenAt,
            Counters counters,
            @Nullable String authorHash,
            @Nullable String township,
            List<String> institutions,
            ComplaintType complaintType,
            Subject subject,
            RealWorld realWorld,
            double negativity,
            List<TopicMatch> matches,
            String textSha256,
            long rulesVersion,
            @Nullable Judgements judgements)
            implements MentionEvent {}

    /**
     * The same mention seen again with other counters, or with those that it has when its cluster is to be measured anew;
     * never a repeat, always a measurement.
     */
    @EventType(
            value = "org.huiying.monitoring.MentionMeasured.v1",
            meaning = "A known item was seen again with other counters.")
    record MentionMeasured(
            UUID mentionId, Area area, @Override boolean exercise, Counters counters, Instant seenAt)
            implements MentionEvent {}

    /** A mention was erased; readers clear its text and state, and a replay does not bring it back. */
    @EventType(
            value = "org.huiying.monitoring.MentionErased.v1",
            meaning = "An item was erased and must not come back.")
    record MentionErased(
            UUID mentionId, Area area, @Override boolean exercise, Instant erasedAt) implements MentionEvent {}
}
