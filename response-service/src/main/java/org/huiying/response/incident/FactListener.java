package org.huiying.response.incident;

import java.util.Set;
import org.huiying.contracts.Topics;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.stereotype.Component;

/** Writes what monitoring and assessment say of an incident into its file; the first one heard opens it. */
@Component
final class FactListener implements InboxListener {

    private final IncidentFiles files;

    FactListener(IncidentFiles files) {
        this.files = files;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.OPINION, Topics.GRADE, Topics.CONSULTATION, Topics.ESCALATION);
    }

    @Override
    public void on(Received event) {
        if (event.body() instanceof IncidentEvent fact) {
            files.receive(event.id(), event.time(), fact, event.topic().owner());
        }
    }
}
