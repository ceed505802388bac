package org.huiying.monitoring.triage;

import java.util.Set;
import org.huiying.contracts.Topics;
import org.huiying.contracts.response.IncidentFileEvent;
import org.huiying.contracts.response.IncidentFileEvent.IncidentClosed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentDismissed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentMergedInto;
import org.huiying.contracts.response.IncidentFileEvent.IncidentReopened;
import org.huiying.contracts.response.IncidentFileEvent.IncidentTransferred;
import org.huiying.contracts.wire.Topic;
import org.huiying.monitoring.calm.CalmWatches;
import org.huiying.monitoring.opinion.ClusterControls;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.stereotype.Component;

/** Follows what response decides about graded matters, so that later mentions go where they belong. */
@Component
final class IncidentListener implements InboxListener {

    private final Opinions opinions;
    private final ClusterControls controls;
    private final CalmWatches calm;

    IncidentListener(Opinions opinions, ClusterControls controls, CalmWatches calm) {
        this.opinions = opinions;
        this.controls = controls;
        this.calm = calm;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.INCIDENT);
    }

    @Override
    public void on(Received event) {
        if (event.body() instanceof IncidentFileEvent fact) {
            switch (fact) {
                case IncidentClosed closed ->
                    opinions.lockIfKnown(closed.incident().id()).ifPresent(o -> calm.closed(o, closed.at()));
                case IncidentReopened reopened ->
                    opinions.lockIfKnown(reopened.incident().id()).ifPresent(calm::reopened);
                case IncidentMergedInto merged ->
                    opinions.lockIfKnown(merged.incident().id()).ifPresent(o -> merged(o, merged));
                case IncidentDismissed dismissed ->
                    opinions.lockIfKnown(dismissed.incident().id())
                            .ifPresent(o -> silenced(o, OpinionStatus.DISMISSED, dismissed.reason()));
                case IncidentTransferred transferred ->
                    opinions.lockIfKnown(transferred.incident().id())
                            .ifPresent(o -> silenced(o, OpinionStatus.TRANSFERRED, transferred.reason()));
                default -> {} // nothing that concerns mentions
            }
        }
    }

    private void merged(Opinion loser, IncidentMergedInto merged) {
        opinions.find(merged.into().id()).ifPresent(winner -> {
            var ended = opinions.save(loser.decided(OpinionStatus.MERGED, loser.reason(), winner.id()));
            controls.mergedInto(ended, winner.area() == loser.area() ? winner.clusterKey() : null);
        });
    }

    private void silenced(Opinion opinion, OpinionStatus status, String reason) {
        controls.muted(opinions.save(opinion.decided(status, reason, null)), true);
    }
}
