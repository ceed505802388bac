package org.huiying.contracts.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.TrendState;
import org.huiying.contracts.wire.Event;
import org.huiying.contracts.wire.EventType;
import org.jspecify.annotations.Nullable;

/** What the detection topology found, keyed by cluster: whole snapshots, so that a newer one applies and an older drops. */
public sealed interface FindingEvent extends Event {

    Snapshot cluster();

    @Override
    default String key() {
        return cluster().clusterKey().toString();
    }

    @Override
    default boolean exercise() {
        return cluster().exercise();
    }

    /** A cluster met the rule of a watch topic for the first time. */
    @EventType(value = "org.huiying.monitoring.ClusterFound.v1", meaning = "A cluster of mentions met a raising rule.")
    record ClusterFound(@Override Snapshot cluster) implements FindingEvent {}

    /** A cluster changed: a mention joined, was folded or measured, or a signal crossed a threshold. */
    @EventType(
            value = "org.huiying.monitoring.ClusterMeasured.v1",
            meaning = "A cluster of mentions was measured anew.")
    record ClusterMeasured(@Override Snapshot cluster) implements FindingEvent {}

    /**
     * A cluster as of one mention of its area.
     *
     * @param clusterKey UUIDv5 of area, exercise flag and founding mention
     * @param asOf number of the last mention of its area that was seen
     * @param at event time of that mention
     * @param foundAt intake of the founding mention
     * @param raised why it became an opinion, or null while it has not
     * @param joined the mention that caused this snapshot and why it belongs here
     * @param detail what else explains the snapshot
     * @param trend how it spreads, with the tests behind it; null from writers that did not test
     * @param mayBelongTo clusters that this one resembles without being joined: for a person to judge; null means none
     * @param rules which constants of detection the snapshot was made with
     */
    record Snapshot(
            UUID clusterKey,
            Area area,
            boolean exercise,
            long asOf,
            Instant at,
            UUID foundingMention,
            Instant foundAt,
            @Nullable String township,
            List<String> institutions,
            List<String> terms,
            Signals signals,
            boolean worsened,
            @Nullable Raised raised,
            @Nullable Joined joined,
            @Nullable Detail detail,
            @Nullable Trend trend,
            @Nullable List<Suggestion> mayBelongTo,
            @Nullable String rules) {}

    /**
     * The evidence behind a snapshot.
     *
     * @param earlier mentions that joined before the cluster was raised, the latest at least; only when it is found
     * @param heatParts what each kind of reaction adds to the heat
     * @param windows what was counted in a time and what the area's own baseline expects
     */
    record Detail(List<Joined> earlier, Map<String, Double> heatParts, List<Window> windows) {}

    /**
     * Mentions counted in one time window against what was to be expected.
     *
     * @param evidence how improbable so many would be: -log10 of a bound of the probability; null where it was not tested
     */
    record Window(
            Duration length,
            long observed,
            double expected,
            @Nullable Double evidence) {}

    /**
     * How a cluster spreads.
     *
     * @param since when it came into this state
     * @param wave 0 before the first rise, 1 in the first wave, 2 in the second
     * @param baselineLearned whether the expectation was learned from the area's own history, or is the shipped one
     * @param changes the last of each window against the one before it
     * @param area the whole area against its own baseline
     */
    record Trend(
            TrendState state,
            Instant since,
            int wave,
            boolean baselineLearned,
            List<Change> changes,
            List<Window> area) {}

    /**
     * A window against the one before it, given what was counted in both.
     *
     * @param expectedShare share of both that the last one has by the time of day and week alone
     * @param evidence -log10 of a bound of the probability of a difference like this; above 0 is a rise, below 0 a fall
     */
    record Change(Duration length, long last, long previous, double expectedShare, double evidence) {}

    /** Another cluster that may be the same matter, with the terms that say so. */
    record Suggestion(UUID clusterKey, double similarity, List<SharedTerm> terms) {}

    /** The rule that raised the opinion: what was asked for and what was measured. */
    record Raised(
            UUID topicId,
            String topic,
            long topicVersion,
            TopicMatch.Mode mode,
            int asked,
            int measured,
            List<String> terms) {}

    /** Why a mention belongs to a cluster: its original when folded, the shared terms with their share otherwise. */
    record Joined(
            UUID mentionId,
            @Nullable UUID foldOf,
            double similarity,
            List<SharedTerm> terms,
            @Nullable RunnerUp runnerUp) {}

    /** The cluster that came second: how clear the decision was. */
    record RunnerUp(UUID clusterKey, double similarity) {}

    /** A term that both have, with its share of the similarity, 0 to 1. */
    record SharedTerm(String term, double share) {}
}
