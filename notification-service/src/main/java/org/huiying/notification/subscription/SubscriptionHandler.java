package org.huiying.notification.subscription;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.egress.EgressGuard;
import org.huiying.platform.egress.WebhookSignature;
import org.huiying.platform.json.Json;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.runtime.AfterCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes subscriptions and sends again what a subscriber asks for. */
@Component
class SubscriptionHandler {

    static final String TEST_TYPE = "org.huiying.notification.Test.v1";

    private final SubscriptionRepository subscriptions;
    private final WebhookDeliveryRepository deliveries;
    private final WebhookWorker worker;
    private final EventCatalog catalog;
    private final Audit audit;
    private final Json json;
    private final Supplier<UUID> ids;
    private final Clock clock;

    SubscriptionHandler(
            SubscriptionRepository subscriptions,
            WebhookDeliveryRepository deliveries,
            WebhookWorker worker,
            EventCatalog catalog,
            Audit audit,
            Json json,
            Supplier<UUID> ids,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.worker = worker;
        this.catalog = catalog;
        this.audit = audit;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** The only time that the secret is told. */
    @Transactional
    Subscription create(String client, String url, List<String> types, @Nullable String description) {
        check(url);
        types.forEach(type -> {
            if (catalog.find(type).filter(e -> !e.topic().internal()).isEmpty()) {
                throw Refusal.rule("unknown-event-type", type);
            }
        });
        var subscription = new Subscription(
                ids.get(),
                client,
                url,
                types,
                description,
                WebhookSignature.newSecret(),
                Subscription.State.ACTIVE,
                null,
                clock.instant(),
                1);
        subscriptions.insert(subscription);
        audit.record("subscription.create", subscription.id().toString(), Map.of("types", types));
        return subscription;
    }

    @Transactional
    WebhookDelivery redeliver(String client, UUID deliveryId) {
        var delivery = deliveries.find(deliveryId).orElseThrow(() -> Refusal.notFound("not-found", deliveryId));
        own(client, delivery.subscriptionId());
        deliveries.again(deliveryId);
        audit.record("webhook.redeliver", deliveryId.toString(), Map.of());
        AfterCommit.run(worker::wake);
        return deliveries.find(deliveryId).orElseThrow();
    }

    @Transactional
    WebhookDelivery test(String client, UUID subscriptionId) {
        own(client, subscriptionId);
        var id = ids.get();
        var body = Map.of(
                "specversion",
                "1.0",
                "id",
                id,
                "source",
                "/notification",
                "type",
                TEST_TYPE,
                "time",
                clock.instant(),
                "data",
                Map.of("text", "test"));
        deliveries.insert(id, subscriptionId, id, TEST_TYPE, json.write(body));
        audit.record("subscription.test", subscriptionId.toString(), Map.of());
        AfterCommit.run(worker::wake);
        return deliveries.find(id).orElseThrow();
    }

    /** Another client's subscription is as good as none. */
    Subscription own(String client, UUID subscriptionId) {
        return subscriptions
                .find(subscriptionId)
                .filter(s -> s.client().equals(client))
                .orElseThrow(() -> Refusal.notFound("not-found", subscriptionId));
    }

    private void check(String url) {
        try {
            worker.check(URI.create(url));
        } catch (EgressGuard.ForbiddenTarget e) {
            throw Refusal.rule("forbidden-target", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw Refusal.rule("forbidden-target", "not an address");
        }
    }
}
