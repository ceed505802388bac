package org.huiying.assessment.grading;

import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.OpinionEvent;
import org.huiying.contracts.response.IncidentFileEvent;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.stereotype.Component;

/** Hears of opinions from monitoring and of incident files from response. */
@Component
final class GradingListener implements InboxListener {

    private final GradingHandler handler;
    private final GradingRepository gradings;

    GradingListener(GradingHandler handler, GradingRepository gradings) {
        this.handler = handler;
        this.gradings = gradings;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.OPINION, Topics.INCIDENT);
    }

    @Override
    public void on(Received event) {
        var incidentId = UUID.fromString(event.key());
        switch (event.body()) {
            case OpinionEvent opinion -> handler.hear(incidentId, facts -> facts.heard(opinion));
            case IncidentFileEvent file -> handler.hear(incidentId, facts -> facts.heard(file, gradings::gradeOf));
            default -> {}
        }
    }
}
