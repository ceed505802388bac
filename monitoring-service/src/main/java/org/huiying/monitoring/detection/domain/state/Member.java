package org.huiying.monitoring.detection.domain.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.monitoring.detection.domain.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a mention in its cluster.
 *
 * @param foldOf the original that it copies, or null
 * @param topics the watch topics that it matched
 * @param print bare for a copy, and settled once no later text can be its copy any more
 * @param terms empty for a copy: it adds nothing to what the cluster is about
 */
public record Member(
        UUID id,
        UUID cluster,
        Instant seenAt,
        boolean exercise,
        @Nullable UUID foldOf,
        double similarity,
        Counters counters,
        @Nullable String author,
        @Nullable String platform,
        MediaLevel level,
        Subject subject,
        RealWorld realWorld,
        boolean negative,
        @Nullable String township,
        List<String> institutions,
        List<UUID> topics,
        Fingerprint print,
        Map<String, Integer> terms) {

    private static final double NEGATIVE_FROM = 0.5;

    public static Member of(
            MentionCollected mention,
            UUID cluster,
            @Nullable UUID foldOf,
            double similarity,
            Fingerprint print,
            Map<String, Integer> terms) {
        return new Member(
                mention.mentionId(),
                cluster,
                mention.seenAt(),
                mention.exercise(),
                foldOf,
                similarity,
                mention.counters(),
                mention.authorHash(),
                mention.platform() == null ? mention.source() : mention.platform(),
                mention.mediaLevel(),
                mention.subject(),
                mention.realWorld(),
                isNegative(mention),
                mention.township(),
                mention.institutions(),
                mention.matches().stream().map(TopicMatch::topicId).toList(),
                foldOf == null ? print : print.bare(),
                foldOf == null ? terms : Map.of());
    }

    public boolean isCopy() {
        return foldOf != null;
    }

    /** Whether nothing is compared with it any more. */
    public boolean isSettled() {
        return print.isSettled();
    }

    public Member settled() {
        return new Member(
                id,
                cluster,
                seenAt,
                exercise,
                foldOf,
                similarity,
                counters,
                author,
                platform,
                level,
                subject,
                realWorld,
                negative,
                township,
                institutions,
                topics,
                print.settled(),
                terms);
    }

    public Member with(Counters measured) {
        return new Member(
                id,
                cluster,
                seenAt,
                exercise,
                foldOf,
                similarity,
                measured,
                author,
                platform,
                level,
                subject,
                realWorld,
                negative,
                township,
                institutions,
                topics,
                print,
                terms);
    }

    public Member movedTo(UUID other) {
        return new Member(
                id,
                other,
                seenAt,
                exercise,
                foldOf,
                similarity,
                counters,
                author,
                platform,
                level,
                subject,
                realWorld,
                negative,
                township,
                institutions,
                topics,
                print,
                terms);
    }

    private static boolean isNegative(MentionCollected mention) {
        var complains = mention.complaintType() == ComplaintType.COMPLAINT
                || mention.complaintType() == ComplaintType.REPORT
                || mention.complaintType() == ComplaintType.DOUBT;
        return complains || mention.negativity() >= NEGATIVE_FROM;
    }
}
