package org.huiying.response.statement;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huiying.response.statement.domain.Chain;
import org.huiying.response.statement.domain.Chain.Signature;
import org.huiying.response.statement.domain.StatementEvent;
import org.springframework.stereotype.Component;

/** How long each step of the chain takes, and how many rounds a text needs. */
@Component
final class ApprovalMetrics {

    private final MeterRegistry meters;

    ApprovalMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void happened(StoredStatement before, List<StatementEvent> events, Instant now) {
        var chain = StatementViews.chainOf(before.state());
        for (var event : events) {
            if (event instanceof StatementEvent.Signed signed && chain != null) {
                meters.timer("huiying.approval.step", "step", String.valueOf(signed.step()))
                        .record(Duration.between(begun(before, chain), now));
            }
            if (event instanceof StatementEvent.Approved) {
                meters.summary("huiying.approval.rounds")
                        .record(before.state().manuscript().round() + 1.0);
            }
        }
    }

    /** A step begins with the signature before it; the first with what last happened to the text. */
    private static Instant begun(StoredStatement before, Chain chain) {
        return chain.signatures().stream()
                .map(Signature::at)
                .max(Instant::compareTo)
                .orElse(before.updatedAt());
    }
}
