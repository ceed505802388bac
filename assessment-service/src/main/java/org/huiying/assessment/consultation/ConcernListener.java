package org.huiying.assessment.consultation;

import java.util.Set;
import org.huiying.contracts.Topics;
import org.huiying.contracts.response.FollowUpEvent.ConcernEscalated;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.stereotype.Component;

/** Hears of questions for which response asks for a consultation. */
@Component
final class ConcernListener implements InboxListener {

    private final ConsultationRepository consultations;

    ConcernListener(ConsultationRepository consultations) {
        this.consultations = consultations;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.INCIDENT);
    }

    @Override
    public void on(Received event) {
        if (event.body() instanceof ConcernEscalated concern) {
            consultations.request(concern);
        }
    }
}
