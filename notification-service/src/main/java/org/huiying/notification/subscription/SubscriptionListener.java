package org.huiying.notification.subscription;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.Topics;
import org.huiying.contracts.wire.Topic;
import org.huiying.notification.events.EventFeed;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.huiying.platform.json.Json;
import org.huiying.platform.runtime.AfterCommit;
import org.springframework.stereotype.Component;

/** Writes a webhook for each subscriber of an event, in the transaction that applies the event. */
@Component
final class SubscriptionListener implements InboxListener {

    private final SubscriptionRepository subscriptions;
    private final WebhookDeliveryRepository deliveries;
    private final EventFeed events;
    private final Json json;
    private final Supplier<UUID> ids;
    private final WebhookWorker worker;

    SubscriptionListener(
            SubscriptionRepository subscriptions,
            WebhookDeliveryRepository deliveries,
            EventFeed events,
            Json json,
            Supplier<UUID> ids,
            WebhookWorker worker) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.events = events;
        this.json = json;
        this.ids = ids;
        this.worker = worker;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(
                Topics.OPINION,
                Topics.GRADE,
                Topics.CONSULTATION,
                Topics.ESCALATION,
                Topics.STATEMENT,
                Topics.INCIDENT,
                Topics.DELIVERY);
    }

    @Override
    public void on(Received received) {
        var type = events.type(received);
        var wanted = subscriptions.activeFor(type);
        if (!wanted.isEmpty()) {
            var body = json.write(events.structured(received));
            wanted.forEach(id -> deliveries.insert(ids.get(), id, received.id(), type, body));
            AfterCommit.run(worker::wake);
        }
    }
}
