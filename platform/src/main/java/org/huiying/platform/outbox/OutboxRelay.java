package org.huiying.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.huiying.platform.runtime.FailPoint;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, in one transaction over all lanes that it can lock. Of each stream the acknowledged prefix is moved
 * to the sent table; a stream that fails is held back with a growing delay, so that it does not block the others.
 */
final class OutboxRelay {

    private static final Integer[] LANES = IntStream.range(0, 16).boxed().toArray(Integer[]::new);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(10);

    private final OutboxRepository repository;
    private final EventSender sender;
    private final TransactionTemplate transaction;
    private final OutboxSettings settings;
    private final Clock clock;
    private final BooleanSupplier filled;
    private final Map<OutboxEvent.Stream, Hold> held = new HashMap<>();

    private record Hold(Instant until, int failures) {}

    /** @param filled whether the topics hold what was sent before, so that new events may follow */
    OutboxRelay(
            OutboxRepository repository,
            EventSender sender,
            TransactionTemplate transaction,
            OutboxSettings settings,
            Clock clock,
            BooleanSupplier filled) {
        this.repository = repository;
        this.sender = sender;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
        this.filled = filled;
    }

    /** One batch; true when the batch was full and went well, so that more is likely to wait. */
    boolean relay() {
        if (!filled.getAsBoolean()) {
            return false;
        }
        var moved = transaction.execute(status -> batch());
        return moved != null && moved == settings.batchSize();
    }

    private int batch() {
        var now = clock.instant();
        var stillHeld = held.entrySet().stream()
                .filter(e -> e.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        var lanes = repository.lockLanes(LANES);
        if (lanes.isEmpty()) {
            return 0;
        }
        var events = repository.waiting(lanes, stillHeld, settings.batchSize());
        if (events.isEmpty()) {
            return 0;
        }
        FailPoint.hit("after-commit-before-publish");
        var acknowledged = acknowledgedPrefix(events, sender.sendAll(events), now);
        FailPoint.hit("after-publish-before-removal");
        if (!acknowledged.isEmpty()) {
            repository.moveToSent(acknowledged);
        }
        return acknowledged.size();
    }

    private List<Long> acknowledgedPrefix(List<OutboxEvent> events, Set<Long> sent, Instant now) {
        var positions = new ArrayList<Long>();
        var broken = new HashSet<OutboxEvent.Stream>();
        for (var event : events) {
            if (!broken.contains(event.stream()) && sent.contains(event.position())) {
                positions.add(event.position());
                held.remove(event.stream());
            } else if (broken.add(event.stream())) {
                hold(event.stream(), now);
            }
        }
        return positions;
    }

    private void hold(OutboxEvent.Stream stream, Instant now) {
        var before = held.get(stream);
        var failures = before == null ? 1 : before.failures() + 1;
        var delay = Duration.ofMillis(200L << Math.min(failures - 1, 6));
        held.put(stream, new Hold(now.plus(delay.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : delay), failures));
    }
}
