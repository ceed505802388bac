package org.huiying.platform.outbox;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.transaction.support.TransactionTemplate;

/** For operators, on the management port: what waits, sending again, and the new epoch after a restore. */
@Endpoint(id = "outbox")
class OutboxEndpoint {

    /** What an operator may ask for. */
    enum Action {
        REPUBLISH,
        NEW_EPOCH
    }

    private final OutboxRepository repository;
    private final Republisher republisher;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxEndpoint(OutboxRepository repository, Republisher republisher, TransactionTemplate transaction, Clock clock) {
        this.repository = repository;
        this.republisher = republisher;
        this.transaction = transaction;
        this.clock = clock;
    }

    @ReadOperation
    Map<String, Object> backlog() {
        var backlog = repository.backlog();
        return backlog.oldest() == null
                ? Map.of("waiting", backlog.waiting())
                : Map.of("waiting", backlog.waiting(), "oldest", backlog.oldest());
    }

    @WriteOperation
    Map<String, Object> act(Action action) {
        return switch (action) {
            case REPUBLISH -> Map.of("republished", republisher.republish());
            case NEW_EPOCH -> {
                var epoch = transaction.execute(status -> repository.beginEpoch(clock.millis()));
                yield Map.of("epoch", epoch == null ? 0L : epoch);
            }
        };
    }
}
