package org.huiying.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.wire.Event;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.platform.json.Json;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.telemetry.TraceHeaders;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes events in a transaction. They are numbered and stored as its last act, keys in sorted order, so that numbers
 * are gapless per topic and key and follow the order of the commits; what rolls back was never numbered.
 */
public final class Outbox {

    private static final int LANES = 16;

    private final OutboxRepository repository;
    private final EventCatalog catalog;
    private final Json json;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final OutboxSettings settings;
    private final TraceHeaders trace;
    private final Runnable wakeRelay;

    Outbox(
            OutboxRepository repository,
            EventCatalog catalog,
            Json json,
            Supplier<UUID> ids,
            Clock clock,
            OutboxSettings settings,
            TraceHeaders trace,
            Runnable wakeRelay) {
        this.repository = repository;
        this.catalog = catalog;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
        this.trace = trace;
        this.wakeRelay = wakeRelay;
    }

    /** Appends in the order given; needs a transaction. An event that is too large to be sent ever is refused. */
    public void append(Collection<? extends Event> events) {
        events.forEach(this::append);
    }

    /** See {@link #append(Collection)}. */
    public void append(Event event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("append needs a transaction");
        }
        buffer().add(pending(event));
    }

    private PendingEvent pending(Event event) {
        var entry = catalog.of(event);
        var id = ids.get();
        var payload = json.write(event);
        var size = payload.getBytes(StandardCharsets.UTF_8).length;
        if (size > settings.maxEventBytes()) {
            throw Refusal.rule("event-too-large", size, settings.maxEventBytes());
        }
        var headers = Causation.current().headers(id.toString());
        headers.put("ce_exercise", Boolean.toString(event.exercise()));
        trace.current().ifPresent(parent -> headers.put(TraceHeaders.TRACEPARENT, parent));
        var partition = event.partition();
        return new PendingEvent(
                id,
                (short) Math.floorMod(event.key().hashCode(), LANES),
                entry.topic().name(),
                partition.isPresent() ? partition.getAsInt() : null,
                event.key(),
                entry.type(),
                payload,
                json.write(headers),
                clock.instant());
    }

    private List<PendingEvent> buffer() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(s -> s instanceof Flush flush && flush.outbox == this)
                .map(s -> ((Flush) s).pending)
                .findFirst()
                .orElseGet(this::newBuffer);
    }

    private List<PendingEvent> newBuffer() {
        var flush = new Flush(this);
        TransactionSynchronizationManager.registerSynchronization(flush);
        return flush.pending;
    }

    private static final class Flush implements TransactionSynchronization, Ordered {
        private final Outbox outbox;
        private final List<PendingEvent> pending = new ArrayList<>();

        Flush(Outbox outbox) {
            this.outbox = outbox;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!pending.isEmpty()) {
                outbox.repository.insertNumbered(List.copyOf(pending));
                pending.clear();
            }
        }

        @Override
        public void afterCommit() {
            outbox.wakeRelay.run();
        }
    }
}
