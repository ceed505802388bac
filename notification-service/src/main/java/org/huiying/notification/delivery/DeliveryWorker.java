package org.huiying.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.huiying.contracts.notification.DeliveryEvent.NotificationDelivered;
import org.huiying.contracts.notification.DeliveryEvent.NotificationFailed;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.platform.runtime.FailPoint;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due: claims it in one transaction, sends outside of any, records the result with its event in another.
 * A message is sent at least once; a kill between sending and recording repeats it under the same Message-ID.
 */
@Component
class DeliveryWorker implements SmartLifecycle {

    private static final int BATCH = 20;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final DeliveryRepository deliveries;
    private final Mailer mailer;
    private final Outbox outbox;
    private final DeliverySettings settings;
    private final MeterRegistry meters;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final BackgroundLoop loop;

    DeliveryWorker(
            DeliveryRepository deliveries,
            Mailer mailer,
            Outbox outbox,
            DeliverySettings settings,
            MeterRegistry meters,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.deliveries = deliveries;
        this.mailer = mailer;
        this.outbox = outbox;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.loop = new BackgroundLoop("delivery", Duration.ofMillis(200), this::sendDue);
    }

    void wake() {
        loop.wake();
    }

    private boolean sendDue() {
        var due = transaction.execute(s -> deliveries.claim(BATCH, LEASE));
        if (due == null) {
            return false;
        }
        due.forEach(this::send);
        return due.size() == BATCH;
    }

    private void send(Delivery delivery) {
        try {
            if (delivery.channel() == AlertChannel.EMAIL) {
                mailer.send(delivery);
            }
            FailPoint.hit("after-send-before-record");
        } catch (MailException e) {
            recordFailure(delivery, String.valueOf(e.getMessage()));
            return;
        }
        recordSent(delivery);
    }

    private void recordSent(Delivery delivery) {
        count(delivery, "sent");
        transaction.executeWithoutResult(s -> {
            if (deliveries.sent(delivery.deliveryId())) {
                outbox.append(new NotificationDelivered(
                        delivery.incidentId(),
                        delivery.exercise(),
                        delivery.alertId(),
                        delivery.deliveryId(),
                        delivery.step(),
                        delivery.post(),
                        delivery.channel(),
                        clock.instant()));
            }
        });
    }

    private void recordFailure(Delivery delivery, String error) {
        count(delivery, "failed");
        var forGood = settings.givesUpAfter(delivery.attempts());
        var retry = settings.pauseAfter(delivery.attempts());
        transaction.executeWithoutResult(s -> {
            deliveries.failed(delivery.deliveryId(), error, retry, forGood);
            if (forGood || delivery.attempts() == 1) {
                outbox.append(new NotificationFailed(
                        delivery.incidentId(),
                        delivery.exercise(),
                        delivery.alertId(),
                        delivery.deliveryId(),
                        delivery.step(),
                        delivery.post(),
                        delivery.channel(),
                        "channel-failed",
                        forGood,
                        clock.instant()));
            }
        });
    }

    private void count(Delivery delivery, String outcome) {
        meters.counter("huiying.notifications", "channel", delivery.channel().name(), "outcome", outcome)
                .increment();
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
