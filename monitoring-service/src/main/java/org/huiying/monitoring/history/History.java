package org.huiying.monitoring.history;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Where the features write down what people decided, in the transaction of the decision; nothing is ever changed. */
@Component
public final class History {

    private final HistoryRepository repository;
    private final Supplier<UUID> ids;
    private final Clock clock;

    History(HistoryRepository repository, Supplier<UUID> ids, Clock clock) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
    }

    public void add(Entry entry) {
        repository.insert(ids.get(), entry, clock.instant());
    }
}
