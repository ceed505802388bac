package org.huiying.monitoring.finding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.contracts.monitoring.FindingEvent.Raised;
import org.huiying.contracts.monitoring.FindingEvent.RunnerUp;
import org.huiying.contracts.monitoring.FindingEvent.SharedTerm;
import org.huiying.contracts.monitoring.FindingEvent.Window;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.SourceType;
import org.jspecify.annotations.Nullable;

/** What the API shows of the evidence behind an opinion. */
final class EvidenceViews {

    private EvidenceViews() {}

    /** A mention of an opinion; an erased one keeps only its place. */
    record MentionView(
            UUID mentionId,
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
            @Nullable String township,
            @Nullable UUID foldOf,
            boolean erased) {}

    /** One hour of the curve; heat and views as at its end, null where nothing was measured. */
    record Bucket(
            Instant hour,
            long mentions,
            long copies,
            @Nullable Double heat,
            @Nullable Long views) {}

    record Trend(UUID incidentId, List<Bucket> buckets) {}

    /** The watch topics that a mention matched, with terms and offsets in its normalised text. */
    record Rules(UUID mentionId, List<TopicMatch> matches) {}

    /** Why a mention stands here: its original when it is a copy, else the shared terms with their share, and who was next. */
    record Place(
            UUID mentionId,
            @Nullable UUID foldOf,
            double similarity,
            List<SharedTerm> terms,
            @Nullable RunnerUp runnerUp) {}

    /**
     * Everything behind an opinion.
     *
     * @param windows what was counted, what the area usually brings, and how improbable that is
     * @param spread state of the trend with the tests behind it
     * @param rulesVersion which constants of detection it was measured with
     */
    record Explanation(
            UUID incidentId,
            @Nullable Raised raised,
            List<Rules> rules,
            List<Place> folds,
            List<Place> joins,
            List<Window> windows,
            Map<String, Double> heatParts,
            FindingEvent.@Nullable Trend spread,
            @Nullable String rulesVersion,
            Signals signals) {}
}
