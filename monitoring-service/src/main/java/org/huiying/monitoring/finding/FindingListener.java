package org.huiying.monitoring.finding;

import java.util.Set;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.stereotype.Component;

/** Hears what the topology found. Findings are whole snapshots: a repeated or older one changes nothing. */
@Component
final class FindingListener implements InboxListener {

    private final Findings findings;

    FindingListener(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.FINDING);
    }

    @Override
    public void on(Received event) {
        if (event.body() instanceof FindingEvent finding) {
            findings.take(finding.cluster(), event.epoch());
        }
    }
}
