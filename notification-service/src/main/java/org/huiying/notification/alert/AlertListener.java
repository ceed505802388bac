package org.huiying.notification.alert;

import java.util.Set;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDismissed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionMergedInto;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionTransferred;
import org.huiying.contracts.response.IncidentFileEvent.IncidentClosed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentDismissed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentMergedInto;
import org.huiying.contracts.response.IncidentFileEvent.IncidentTransferred;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.stereotype.Component;

/** Begins an alert for each event that has a rule, and cancels what an ended incident no longer needs. */
@Component
final class AlertListener implements InboxListener {

    private final AlertHandler handler;
    private final NotificationRuleRepository rules;
    private final EventCatalog catalog;

    AlertListener(AlertHandler handler, NotificationRuleRepository rules, EventCatalog catalog) {
        this.handler = handler;
        this.rules = rules;
        this.catalog = catalog;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(
                Topics.OPINION,
                Topics.GRADE,
                Topics.CONSULTATION,
                Topics.ESCALATION,
                Topics.STATEMENT,
                Topics.INCIDENT);
    }

    @Override
    public void on(Received received) {
        if (received.body() instanceof IncidentEvent event) {
            if (ends(event)) {
                handler.cancelAll(event.incident().id());
            }
            var type = catalog.of(event).type();
            rules.find(type).ifPresent(rule -> handler.begin(received.id(), type, event, rule.rule()));
        }
    }

    private static boolean ends(IncidentEvent event) {
        return switch (event) {
            case OpinionDismissed _, OpinionTransferred _, OpinionMergedInto _ -> true;
            case IncidentDismissed _, IncidentTransferred _, IncidentMergedInto _, IncidentClosed _ -> true;
            default -> false;
        };
    }
}
