package org.huiying.response.incident;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.platform.runtime.AfterCommit;
import org.huiying.response.incident.domain.FileFact;
import org.huiying.response.incident.domain.IncidentCourse;
import org.huiying.response.incident.domain.IncidentState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts opened and ended incidents and measures how long each stage took; drills are left out. */
@Component
final class StageMetrics {

    /** The edges that people ask about: 15 min to 4 h, and the legal 5 h, 24 h and 48 h. */
    private static final Duration[] EDGES = {
        Duration.ofMinutes(15),
        Duration.ofMinutes(30),
        Duration.ofHours(1),
        Duration.ofHours(2),
        Duration.ofHours(4),
        Duration.ofHours(5),
        Duration.ofHours(12),
        Duration.ofHours(24),
        Duration.ofHours(48),
        Duration.ofHours(72)
    };

    private final MeterRegistry meters;

    StageMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void opened(IncidentRef ref) {
        count(
                ref,
                () -> meters.counter(
                                "huiying.incidents.opened", "area", ref.area().name())
                        .increment());
    }

    void moved(Standing before, IncidentCourse course) {
        var grade = label(before.planGrade());
        var state = course.state();
        count(before.ref(), () -> {
            record("huiying.stage.duration", before.state().name(), grade, before.since(), course.since());
            if (!state.isOpen()) {
                meters.counter("huiying.incidents.closed", "grade", grade, "outcome", state.name())
                        .increment();
            }
        });
        if (state == IncidentState.RESPONDED && publications(course) == 1) {
            count(
                    before.ref(),
                    () -> record(
                            "huiying.first.response", "", grade, before.ref().foundAt(), course.since()));
        }
    }

    private void record(String name, String stage, String grade, Instant from, Instant to) {
        var taken = Duration.between(from, to);
        var timer = Timer.builder(name).tag("grade", grade).serviceLevelObjectives(EDGES);
        (name.equals("huiying.stage.duration") ? timer.tag("stage", stage) : timer)
                .register(meters)
                .record(taken.isNegative() ? Duration.ZERO : taken);
    }

    private static long publications(IncidentCourse course) {
        return course.facts().stream()
                .map(FileFact::event)
                .filter(StatementPublished.class::isInstance)
                .count();
    }

    private static String label(@Nullable PlanGrade grade) {
        return grade == null ? "NONE" : grade.name();
    }

    private static void count(IncidentRef ref, Runnable measure) {
        if (!ref.exercise()) {
            AfterCommit.run(measure);
        }
    }
}
