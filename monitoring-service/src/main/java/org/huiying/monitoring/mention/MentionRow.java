package org.huiying.monitoring.mention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.monitoring.mention.domain.Sighting;
import org.jspecify.annotations.Nullable;

/** A new mention as it is stored, and as it is announced if it matched. */
record MentionRow(
        UUID mentionId,
        @Nullable Area area,
        boolean matched,
        boolean exercise,
        String source,
        SourceType sourceType,
        MediaLevel mediaLevel,
        @Nullable String platform,
        @Nullable String url,
        @Nullable String title,
        String body,
        String textSha256,
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
        long rulesVersion) {

    Sighting sighting() {
        return new Sighting(mentionId, matched ? area : null, exercise, counters, textSha256, false);
    }

    JudgedMention judged() {
        return new JudgedMention(area, complaintType, negativity, township, matches);
    }

    MentionCollected collected(Area in) {
        return new MentionCollected(
                mentionId,
                in,
                exercise,
                source,
                sourceType,
                mediaLevel,
                platform,
                url,
                title,
                body,
                publishedAt,
                seenAt,
                counters,
                authorHash,
                township,
                institutions,
                complaintType,
                subject,
                realWorld,
                negativity,
                matches,
                textSha256,
                rulesVersion);
    }
}
