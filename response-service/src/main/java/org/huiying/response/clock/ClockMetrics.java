package org.huiying.response.clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.huiying.contracts.response.ClockEvent;
import org.huiying.contracts.response.ClockEvent.ClockBreached;
import org.huiying.contracts.response.ClockEvent.ClockMet;
import org.huiying.platform.runtime.AfterCommit;
import org.huiying.response.incident.IncidentView;
import org.springframework.stereotype.Component;

/** Counts met and breached clocks by name and grade; drills are left out. */
@Component
final class ClockMetrics {

    private final MeterRegistry meters;

    ClockMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(IncidentView file, ClockEvent event) {
        if (file.ref().exercise()) {
            return;
        }
        switch (event) {
            case ClockMet met -> count("huiying.clocks.met", file, met);
            case ClockBreached breached -> count("huiying.clocks.breached", file, breached);
            default -> {}
        }
    }

    private void count(String name, IncidentView file, ClockEvent event) {
        var grade = file.planGrade() == null ? "NONE" : file.planGrade().name();
        AfterCommit.run(() -> meters.counter(name, "clock", event.clock().name(), "grade", grade)
                .increment());
    }
}
