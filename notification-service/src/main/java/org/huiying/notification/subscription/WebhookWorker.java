package org.huiying.notification.subscription;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.huiying.platform.egress.EgressClient;
import org.huiying.platform.egress.EgressGuard;
import org.huiying.platform.egress.WebhookSignature;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.platform.runtime.FailPoint;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends webhooks: only 2xx counts, no redirect is followed, 410 ends the subscription, anything else is tried again by
 * the schedule with some jitter. Delivered at least once; the webhook-id is the same at every try.
 */
@Component
class WebhookWorker implements SmartLifecycle {

    private static final int BATCH = 10;
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int GONE = 410;

    private final WebhookDeliveryRepository deliveries;
    private final SubscriptionRepository subscriptions;
    private final SubscriptionSettings settings;
    private final EgressGuard guard;
    private final EgressClient client;
    private final Clock clock;
    private final Timer timer;
    private final Random jitter = new Random();
    private final TransactionTemplate transaction;
    private final BackgroundLoop loop;

    WebhookWorker(
            WebhookDeliveryRepository deliveries,
            SubscriptionRepository subscriptions,
            SubscriptionSettings settings,
            Clock clock,
            MeterRegistry meters,
            PlatformTransactionManager transactions) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.guard = new EgressGuard(settings.egressAllow());
        this.client = new EgressClient(guard, settings.patience());
        this.clock = clock;
        this.timer = meters.timer("huiying.webhook.delivery");
        this.transaction = new TransactionTemplate(transactions);
        this.loop = new BackgroundLoop("webhooks", Duration.ofMillis(500), this::sendDue);
        Gauge.builder("huiying.webhook.endpoints.disabled", subscriptions, SubscriptionRepository::disabled)
                .register(meters);
    }

    void wake() {
        loop.wake();
    }

    /** Refuses an address that must not be reached. */
    void check(URI target) throws EgressGuard.ForbiddenTarget {
        guard.check(target);
    }

    private boolean sendDue() {
        var due = transaction.execute(s -> deliveries.claim(BATCH, LEASE));
        if (due == null) {
            return false;
        }
        due.forEach(delivery -> subscriptions
                .find(delivery.subscriptionId())
                .ifPresent(subscription -> timer.record(() -> send(delivery, subscription))));
        return due.size() == BATCH;
    }

    private void send(WebhookDelivery delivery, Subscription subscription) {
        Integer status = null;
        String error;
        try {
            var target = URI.create(subscription.url());
            guard.check(target);
            status = client.http().execute(request(delivery, subscription, target), response -> response.getCode());
            FailPoint.hit("after-send-before-record");
            error = "answered " + status;
        } catch (IOException e) {
            error = e.getClass().getSimpleName();
        } catch (EgressGuard.ForbiddenTarget e) {
            error = String.valueOf(e.getMessage());
        }
        record(delivery, subscription, Optional.ofNullable(status), error);
    }

    private HttpPost request(WebhookDelivery delivery, Subscription subscription, URI target) {
        var timestamp = clock.instant().getEpochSecond();
        var id = delivery.id().toString();
        var post = new HttpPost(target);
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", Long.toString(timestamp));
        post.setHeader(
                "webhook-signature", WebhookSignature.sign(subscription.secret(), id, timestamp, delivery.body()));
        post.setHeader("user-agent", "Huiying");
        post.setEntity(new StringEntity(
                delivery.body(), ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8)));
        return post;
    }

    private void record(WebhookDelivery delivery, Subscription subscription, Optional<Integer> status, String error) {
        transaction.executeWithoutResult(s -> {
            if (status.filter(code -> code >= 200 && code < 300).isPresent()) {
                deliveries.delivered(delivery.id(), status.get());
                return;
            }
            var tries = settings.schedule();
            var gone = status.filter(code -> code == GONE).isPresent();
            var forGood = gone || delivery.attempts() > tries.size();
            var pause = tries.get(Math.min(delivery.attempts(), tries.size()) - 1);
            var jittered = pause.plusMillis((long) (pause.toMillis() * 0.1 * jitter.nextDouble()));
            deliveries.failed(delivery.id(), status.orElse(null), error, jittered, forGood);
            if (gone) {
                subscriptions.disable(subscription.id(), "receiver answered 410");
            }
        });
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
