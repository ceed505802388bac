package org.huiying.assessment.escalation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many escalations wait for an acknowledgement; read from the database, so every replica says the same. */
@Component
final class EscalationMetrics implements MeterBinder {

    private final EscalationRepository escalations;

    EscalationMetrics(EscalationRepository escalations) {
        this.escalations = escalations;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("huiying.escalations.unacknowledged", escalations, EscalationRepository::unacknowledged)
                .description("Escalations that ask for an acknowledgement and have none")
                .register(meters);
    }
}
