package org.huiying.assessment.grading.domain;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent;
import org.huiying.contracts.monitoring.OpinionEvent.MergeUndone;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionAbsorbed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionCalm;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDismissed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionMergedInto;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionRevived;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSplit;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSubsiding;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSuspectedFalse;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionTransferred;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionVerified;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionWarned;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionWorsened;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.contracts.monitoring.OpinionEvent.SuspicionWithdrawn;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.contracts.vocabulary.Signals;
import org.jspecify.annotations.Nullable;

/**
 * What monitoring has said of an incident; its events come in order.
 *
 * @param parted a merge was undone and nothing was measured since: what was proposed from the sum no longer holds
 */
public record MonitoringFacts(
        @Nullable IncidentRef incident,
        boolean verified,
        boolean noticeFromAbove,
        @Nullable Ending ending,
        @Nullable UUID mergeId,
        @Nullable Signals signals,
        boolean parted) {

    static final MonitoringFacts NONE = new MonitoringFacts(null, false, false, null, null, null, false);

    MonitoringFacts heard(OpinionEvent event) {
        return switch (event) {
            case OpinionDetected e ->
                about(e.incident())
                        .origin(e.origin() == Origin.NOTICE_FROM_ABOVE)
                        .measured(e.signals());
            case OpinionVerified e ->
                new MonitoringFacts(e.incident(), true, noticeFromAbove, null, null, signals, parted);
            case OpinionDismissed e -> about(e.incident()).ended(Ending.DISMISSED, null);
            case OpinionTransferred e -> about(e.incident()).ended(Ending.TRANSFERRED, null);
            case OpinionMergedInto e -> about(e.incident()).ended(Ending.MERGED, e.mergeId());
            case OpinionAbsorbed e -> about(since(e.incident(), e.absorbedFoundAt()));
            case MergeUndone e ->
                (e.mergeId().equals(mergeId) ? about(e.incident()).ended(null, null) : about(e.incident())).apart();
            case OpinionSplit e -> about(e.incident());
            case SignalsUpdated e -> about(e.incident()).measured(e.signals());
            case OpinionWarned e -> about(e.incident());
            case OpinionWorsened e -> about(e.incident()).measured(e.signals());
            case OpinionSubsiding e -> about(e.incident()).measured(e.signals());
            case OpinionCalm e -> about(e.incident()).measured(e.signals());
            case OpinionRevived e -> about(e.incident()).measured(e.signals());
            case OpinionSuspectedFalse e -> about(e.incident());
            case SuspicionWithdrawn e -> about(e.incident());
        };
    }

    private MonitoringFacts about(IncidentRef latest) {
        return new MonitoringFacts(latest, verified, noticeFromAbove, ending, mergeId, signals, parted);
    }

    private MonitoringFacts origin(boolean fromAbove) {
        return new MonitoringFacts(incident, verified, fromAbove, ending, mergeId, signals, parted);
    }

    private MonitoringFacts ended(@Nullable Ending how, @Nullable UUID merge) {
        return new MonitoringFacts(incident, verified, noticeFromAbove, how, merge, signals, parted);
    }

    private MonitoringFacts apart() {
        return new MonitoringFacts(incident, verified, noticeFromAbove, ending, mergeId, signals, true);
    }

    private MonitoringFacts measured(Signals latest) {
        return new MonitoringFacts(incident, verified, noticeFromAbove, ending, mergeId, latest, false);
    }

    static IncidentRef since(IncidentRef ref, @Nullable Instant foundAt) {
        return foundAt == null || !foundAt.isBefore(ref.foundAt())
                ? ref
                : new IncidentRef(ref.id(), ref.number(), ref.title(), ref.area(), foundAt, ref.exercise());
    }
}
