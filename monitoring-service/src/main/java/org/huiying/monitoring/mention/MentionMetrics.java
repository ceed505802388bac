package org.huiying.monitoring.mention;

import io.micrometer.core.instrument.MeterRegistry;
import org.huiying.monitoring.mention.domain.Receipt;
import org.huiying.platform.runtime.AfterCommit;
import org.springframework.stereotype.Component;

/** Counts mentions by what became of them, once that is committed. */
@Component
class MentionMetrics {

    private final MeterRegistry registry;

    MentionMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void taken(Receipt receipt) {
        AfterCommit.run(() -> {
            count("accepted", receipt.accepted());
            count("measured", receipt.measured());
            count("repeated", receipt.repeated());
        });
    }

    void rejected(int count) {
        AfterCommit.run(() -> count("rejected", count));
    }

    private void count(String outcome, int count) {
        registry.counter("huiying.mentions", "outcome", outcome).increment(count);
    }
}
