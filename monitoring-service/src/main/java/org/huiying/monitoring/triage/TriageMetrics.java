package org.huiying.monitoring.triage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.huiying.monitoring.opinion.Opinions;
import org.springframework.stereotype.Component;

/** Shows since when the oldest matter waits for a person; NaN when none does. */
@Component
final class TriageMetrics {

    TriageMetrics(MeterRegistry meters, Opinions opinions) {
        Gauge.builder("huiying.oldest.unverified.opinion.timestamp", opinions, TriageMetrics::oldest)
                .baseUnit("seconds")
                .description("Detection of the oldest opinion that nobody has verified")
                .register(meters);
    }

    private static double oldest(Opinions opinions) {
        return opinions.oldestNew().map(at -> (double) at.getEpochSecond()).orElse(Double.NaN);
    }
}
