package org.huiying.monitoring.clarification;

import java.util.Set;
import org.huiying.contracts.Topics;
import org.huiying.contracts.response.StatementEvent.StatementCorrected;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.contracts.response.StatementEvent.StatementWithdrawn;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.stereotype.Component;

/** Learns what the bureau has published, corrected and withdrawn; in any order, and twice is like once. */
@Component
final class ClarificationListener implements InboxListener {

    private final ClarificationRepository clarifications;
    private final ClarificationReading reading;

    ClarificationListener(ClarificationRepository clarifications, ClarificationReading reading) {
        this.clarifications = clarifications;
        this.reading = reading;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.STATEMENT);
    }

    @Override
    public void on(Received event) {
        switch (event.body()) {
            case StatementPublished published -> clarifications.published(published, reading.of(published));
            case StatementCorrected corrected -> clarifications.corrected(corrected);
            case StatementWithdrawn withdrawn -> clarifications.withdrawn(withdrawn);
            default -> {} // not before the public
        }
    }
}
