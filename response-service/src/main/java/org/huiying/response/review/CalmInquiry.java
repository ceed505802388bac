package org.huiying.response.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.response.clock.ClockView;
import org.huiying.response.clock.Clocks;
import org.huiying.response.followup.concern.ConcernView;
import org.huiying.response.followup.concern.Concerns;
import org.huiying.response.followup.promise.Promises;
import org.huiying.response.incident.IncidentFiles;
import org.huiying.response.review.domain.CalmFindings;
import org.springframework.stereotype.Component;

/** Counts what stands in the way of calm. */
@Component
final class CalmInquiry {

    private static final Set<String> RUNNING = Set.of("RUNNING", "WARNED", "PAUSED");

    private final IncidentFiles files;
    private final Clocks clocks;
    private final Concerns concerns;
    private final Promises promises;

    CalmInquiry(IncidentFiles files, Clocks clocks, Concerns concerns, Promises promises) {
        this.files = files;
        this.clocks = clocks;
        this.concerns = concerns;
        this.promises = promises;
    }

    CalmFindings findings(UUID incidentId, Duration quietTime, Instant now) {
        var all = clocks.of(incidentId);
        var law = all.stream().filter(ClockView::statutory).toList();
        return new CalmFindings(
                files.course(incidentId).signalsCalm(),
                overdueConcerns(incidentId, all, now),
                law.stream().filter(clock -> RUNNING.contains(clock.state())).count(),
                law.stream()
                        .filter(clock -> clock.state().equals("BREACHED") && clock.reason() == null)
                        .count(),
                promises.of(incidentId).stream()
                        .filter(promise -> promise.isUnowned(now.plus(quietTime)))
                        .count());
    }

    private long overdueConcerns(UUID incidentId, List<ClockView> all, Instant now) {
        var overdue = all.stream()
                .filter(clock -> clock.name() == ClockName.CONCERN && clock.isOverdue(now))
                .map(ClockView::subject)
                .collect(Collectors.toSet());
        return concerns.of(incidentId).stream()
                .filter(ConcernView::isUnanswered)
                .filter(concern -> overdue.contains(concern.concernId().toString()))
                .count();
    }
}
