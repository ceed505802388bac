package org.huiying.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.huiying.platform.problem.Refusal;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Waits a moment for an incident of which this service has not heard yet: people follow a link faster than events
 * travel. Call it before the handler's transaction; inside the transaction of an idempotent request only a few callers
 * at a time may wait, for each of them holds a connection.
 */
public final class NotYetKnown {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final Clock clock;
    private final Semaphore inTransaction = new Semaphore(2);

    public NotYetKnown(Clock clock) {
        this.clock = clock;
    }

    /** What the look finds, for a young id within 2 s; else 503 {@code incident-not-yet-known} for it, 404 for any other. */
    public <T> T await(UUID incidentId, Supplier<Optional<T>> look) {
        return look.get()
                .or(() -> isYoung(incidentId) ? patiently(look) : Optional.empty())
                .orElseThrow(() -> refusal(incidentId));
    }

    private <T> Optional<T> patiently(Supplier<Optional<T>> look) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return poll(look);
        }
        if (!inTransaction.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return poll(look);
        } finally {
            inTransaction.release();
        }
    }

    private static <T> Optional<T> poll(Supplier<Optional<T>> look) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            var found = look.get();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Refusal refusal(UUID incidentId) {
        return isYoung(incidentId)
                ? Refusal.unavailable("incident-not-yet-known", Duration.ofSeconds(1))
                : Refusal.notFound("not-found", incidentId);
    }

    /** A UUIDv7 carries its birth in milliseconds; a clock a little ahead of ours still counts as young. */
    private boolean isYoung(UUID id) {
        var born = id.getMostSignificantBits() >>> 16;
        return id.version() == 7 && Math.abs(clock.millis() - born) < YOUNG.toMillis();
    }
}
