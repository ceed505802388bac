package org.huiying.monitoring.mention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.Judgements;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.contracts.vocabulary.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A mention as staff see it.
 *
 * @param judgements how the machine read it at intake, and who judged; null for those that came before it did
 * @param correction what people said last instead; null if nobody has
 */
record MentionView(
        UUID id,
        @Nullable Area area,
        boolean matched,
        boolean exercise,
        String source,
        SourceType sourceType,
        MediaLevel mediaLevel,
        @Nullable String platform,
        @Nullable String url,
        @Nullable String title,
        String text,
        Instant publishedAt,
        Instant seenAt,
        Instant updatedAt,
        Counters counters,
        @Nullable String township,
        List<String> institutions,
        ComplaintType complaintType,
        Subject subject,
        RealWorld realWorld,
        double negativity,
        List<TopicMatch> matches,
        long rulesVersion,
        @Nullable Judgements judgements,
        @Nullable Correction correction,
        boolean erased,
        long version) {

    /** Labels that people gave. */
    record Correction(String area, String complaintType, boolean negative, List<Tone> tones) {}
}
