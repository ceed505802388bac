package org.huiying.platform.inbox;

import java.util.List;
import java.util.Map;
import org.huiying.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.transaction.support.TransactionTemplate;

/** For operators, on the management port: look at what is parked, repair it, apply it in order, or give it up. */
@Endpoint(id = "deadletters")
class DeadLettersEndpoint {

    /** What an operator may do with a parked event. */
    enum Action {
        REPAIR,
        REPLAY,
        DISCARD
    }

    private static final int MOST = 1_000;

    private final InboxRepository repository;
    private final InboxProcessor processor;
    private final TransactionTemplate transaction;
    private final Json json;

    DeadLettersEndpoint(
            InboxRepository repository, InboxProcessor processor, TransactionTemplate transaction, Json json) {
        this.repository = repository;
        this.processor = processor;
        this.transaction = transaction;
        this.json = json;
    }

    @ReadOperation
    List<InboxRepository.Parked> list() {
        return repository.allParked(MOST);
    }

    /**
     * Acts on one parked event. REPAIR replaces its payload, REPLAY applies it and all that waits behind it, DISCARD
     * takes its number as done without applying it.
     */
    @WriteOperation
    Map<String, Object> act(
            Action action, String topic, String key, long epoch, long sequence, @Nullable String payload) {
        try {
            transaction.executeWithoutResult(status -> {
                var event = repository
                        .findParked(topic, key, epoch, sequence)
                        .orElseThrow(() -> new IllegalArgumentException("nothing is parked under this number"))
                        .event();
                switch (action) {
                    case REPAIR -> repair(event, payload);
                    case REPLAY -> processor.replay(event);
                    case DISCARD -> processor.discard(event);
                }
            });
            return Map.of("done", true);
        } catch (RuntimeException e) {
            return Map.of("done", false, "detail", Faults.describe(e));
        }
    }

    private void repair(Incoming event, @Nullable String payload) {
        if (payload == null) {
            throw new IllegalArgumentException("a repair needs a payload");
        }
        json.tree(payload);
        repository.unpark(event);
        repository.park(event.withPayload(payload), InboxRepository.Reason.POISON, "repaired, not yet replayed");
    }
}
