package org.huiying.monitoring.detection.domain.state;

import java.util.List;
import java.util.UUID;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a mention said, and where.
 *
 * @param author keyed hash, or null where the source tells none
 * @param mild whether it was read, and surely, as no complaint; of state from before this was kept none was
 * @param topics the watch topics that it matched
 */
public record Said(
        @Nullable String author,
        @Nullable String platform,
        MediaLevel level,
        Subject subject,
        RealWorld realWorld,
        boolean negative,
        boolean mild,
        @Nullable String township,
        List<String> institutions,
        List<UUID> topics) {

    private static final double NEGATIVE_FROM = 0.5;
    private static final double MILD_BELOW = 0.1;

    static Said by(MentionCollected mention) {
        return new Said(
                mention.authorHash(),
                mention.platform() == null ? mention.source() : mention.platform(),
                mention.mediaLevel(),
                mention.subject(),
                mention.realWorld(),
                isNegative(mention),
                !isNegative(mention) && mention.negativity() < MILD_BELOW,
                mention.township(),
                mention.institutions(),
                mention.matches().stream().map(TopicMatch::topicId).toList());
    }

    private static boolean isNegative(MentionCollected mention) {
        var complains = mention.complaintType() == ComplaintType.COMPLAINT
                || mention.complaintType() == ComplaintType.REPORT
                || mention.complaintType() == ComplaintType.DOUBT;
        return complains || mention.negativity() >= NEGATIVE_FROM;
    }
}
