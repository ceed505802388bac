package org.huiying.contracts.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.wire.EventType;
import org.jspecify.annotations.Nullable;

/** The life of an opinion as monitoring sees it, keyed by incident. */
public sealed interface OpinionEvent extends IncidentEvent {

    /**
     * A matter was found in mentions or registered by hand; the first event of every incident.
     *
     * @param clusterKey the cluster behind it; null when registered by hand
     * @param summary written by staff at hand registration; null when detected
     * @param reasons why it was raised, readable
     */
    @EventType(
            value = "org.huiying.monitoring.OpinionDetected.v1",
            meaning = "A matter was found in mentions or registered by hand.")
    record OpinionDetected(
            IncidentRef incident,
            Origin origin,
            @Nullable UUID clusterKey,
            @Nullable String township,
            @Nullable String summary,
            Signals signals,
            List<String> reasons)
            implements OpinionEvent {}

    /** A person confirmed that the matter is real and ours; grading may begin. */
    @EventType(value = "org.huiying.monitoring.OpinionVerified.v1", meaning = "A person confirmed the matter.")
    record OpinionVerified(
            IncidentRef incident,
            Post by,
            Instant at,
            @Nullable String reason) implements OpinionEvent {}

    @EventType(
            value = "org.huiying.monitoring.OpinionDismissed.v1",
            meaning = "A person dismissed the matter, with a reason.")
    record OpinionDismissed(IncidentRef incident, Post by, Instant at, String reason) implements OpinionEvent {}

    @EventType(value = "org.huiying.monitoring.OpinionTransferred.v1", meaning = "The matter is another department's.")
    record OpinionTransferred(IncidentRef incident, Post by, Instant at, String reason) implements OpinionEvent {}

    /** Stands under the key of the loser; its successor facts belong to the winner. */
    @EventType(
            value = "org.huiying.monitoring.OpinionMergedInto.v1",
            meaning = "The matter was merged into another one (key: the one that ends).")
    record OpinionMergedInto(
            IncidentRef incident,
            UUID mergeId,
            IncidentRef into,
            Post by,
            Instant at,
            @Nullable String reason) implements OpinionEvent {}

    /**
     * Stands under the key of the winner, which takes the earlier foundAt.
     *
     * @param by null from a writer that did not say it yet
     */
    @EventType(
            value = "org.huiying.monitoring.OpinionAbsorbed.v1",
            meaning = "Another matter was merged into this one (key: the one that stays).")
    record OpinionAbsorbed(
            IncidentRef incident,
            UUID mergeId,
            IncidentRef absorbed,
            Instant absorbedFoundAt,
            Instant at,
            @Nullable Post by,
            @Nullable String reason)
            implements OpinionEvent {}

    /** Sent under both keys when a merge is taken back. */
    @EventType(
            value = "org.huiying.monitoring.MergeUndone.v1",
            meaning = "A merge was taken back (sent under both keys).")
    record MergeUndone(
            IncidentRef incident,
            UUID mergeId,
            UUID other,
            Post by,
            Instant at,
            @Nullable String reason) implements OpinionEvent {}

    @EventType(
            value = "org.huiying.monitoring.OpinionSplit.v1",
            meaning = "Mentions were split off into a matter of their own.")
    record OpinionSplit(
            IncidentRef incident,
            IncidentRef into,
            List<UUID> mentions,
            Post by,
            Instant at,
            @Nullable String reason) implements OpinionEvent {}

    /** At most one per incident in 10 s, plus one at each threshold crossing. */
    @EventType(value = "org.huiying.monitoring.SignalsUpdated.v1", meaning = "The matter was measured anew.")
    record SignalsUpdated(IncidentRef incident, Signals signals) implements OpinionEvent {}

    @EventType(value = "org.huiying.monitoring.OpinionWorsened.v1", meaning = "The matter grew worse; why is said.")
    record OpinionWorsened(IncidentRef incident, Signals signals, List<String> reasons) implements OpinionEvent {}

    /**
     * Told once for a rule and an incident, and again only when a higher outlet took the matter up or the mentions have
     * doubled since.
     *
     * @param rule its name
     * @param at event time: of the intake of the mention that made the rule be met
     */
    @EventType(
            value = "org.huiying.monitoring.OpinionWarned.v1",
            meaning = "A warning rule was met, or met again after a change; asked and measured are said.")
    record OpinionWarned(
            IncidentRef incident, UUID ruleId, String rule, long ruleVersion, Instant at, List<WarningReason> reasons)
            implements OpinionEvent {}

    /** One condition of a warning rule: what was asked and what was measured, readable. */
    record WarningReason(Asked what, String asked, String measured) {}

    /** What a warning rule can ask for. */
    enum Asked {
        WORDS("命中词"),
        MEDIA_LEVEL("媒体层级"),
        VOLUME("声量"),
        SPEED("增速"),
        DISTINCT_AUTHORS("发布人数");

        private final String label;

        Asked(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @EventType(
            value = "org.huiying.monitoring.OpinionSubsiding.v1",
            meaning = "Heat fell below its share of the peak for the rule's time.")
    record OpinionSubsiding(IncidentRef incident, Signals signals, Instant at) implements OpinionEvent {}

    /** Speaks of signals only; a person declares calm. */
    @EventType(value = "org.huiying.monitoring.OpinionCalm.v1", meaning = "The signals were quiet for the rule's time.")
    record OpinionCalm(IncidentRef incident, Signals signals, Instant at) implements OpinionEvent {}

    @EventType(
            value = "org.huiying.monitoring.OpinionRevived.v1",
            meaning = "A second wave after subsiding, calm or closure.")
    record OpinionRevived(IncidentRef incident, Signals signals, Instant at, List<String> reasons)
            implements OpinionEvent {}

    /** On what grounds an opinion is held for false; the judgement of a machine is none. */
    enum SuspicionBasis {
        /** Two sources that do not depend on each other say otherwise. */
        TWO_SOURCES,
        /** The section in charge denies it. */
        DENIAL
    }

    /** @param claim what is said and held for false, in the words of staff */
    @EventType(
            value = "org.huiying.monitoring.OpinionSuspectedFalse.v1",
            meaning = "A person marked the matter as suspected false, on two sources or the section's denial.")
    record OpinionSuspectedFalse(IncidentRef incident, Post by, Instant at, SuspicionBasis basis, String claim)
            implements OpinionEvent {}

    @EventType(
            value = "org.huiying.monitoring.SuspicionWithdrawn.v1",
            meaning = "A person took the mark of suspected false back, with a reason.")
    record SuspicionWithdrawn(IncidentRef incident, Post by, Instant at, String reason) implements OpinionEvent {}
}
