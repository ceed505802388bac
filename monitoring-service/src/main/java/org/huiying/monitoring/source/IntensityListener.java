package org.huiying.monitoring.source;

import java.util.Set;
import org.huiying.contracts.Topics;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.response.IncidentFileEvent.IncidentClosed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentDismissed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentMergedInto;
import org.huiying.contracts.response.IncidentFileEvent.IncidentReopened;
import org.huiying.contracts.response.IncidentFileEvent.IncidentTransferred;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.stereotype.Component;

/** Learns which incidents of which grade are open; a drill changes nothing about real sources. */
@Component
final class IntensityListener implements InboxListener {

    private final IntensityHandler handler;

    IntensityListener(IntensityHandler handler) {
        this.handler = handler;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.GRADE, Topics.INCIDENT);
    }

    @Override
    public void on(Received event) {
        switch (event.body()) {
            case GradeAssigned graded
            when !graded.incident().exercise() ->
                handler.graded(graded.incident(), graded.planGrade(), graded.decidedAt());
            case IncidentClosed closed -> ended(closed.incident(), true);
            case IncidentDismissed dismissed -> ended(dismissed.incident(), true);
            case IncidentTransferred transferred -> ended(transferred.incident(), true);
            case IncidentMergedInto merged -> ended(merged.incident(), true);
            case IncidentReopened reopened -> ended(reopened.incident(), false);
            default -> {} // nothing that says how serious it is
        }
    }

    private void ended(IncidentRef incident, boolean ended) {
        if (!incident.exercise()) {
            handler.ended(incident, ended);
        }
    }
}
