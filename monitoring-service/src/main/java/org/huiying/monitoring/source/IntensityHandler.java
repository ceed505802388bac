package org.huiying.monitoring.source;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.monitoring.source.SourceRepository.Watched;
import org.huiying.monitoring.source.domain.Demand;
import org.huiying.monitoring.source.domain.Intensity;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raises and lowers how closely sources are watched; what is raised is read at once. */
@Component
class IntensityHandler {

    private final SourceRepository sources;
    private final HealthRepository healths;
    private final IntensityRepository intensities;
    private final Reader reader;
    private final Audit audit;
    private final Clock clock;

    IntensityHandler(
            SourceRepository sources,
            HealthRepository healths,
            IntensityRepository intensities,
            Reader reader,
            Audit audit,
            Clock clock) {
        this.sources = sources;
        this.healths = healths;
        this.intensities = intensities;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person's decision about an area, or about all without one. */
    @Transactional
    public List<Demand> decide(@Nullable Area area, Intensity intensity, String reason, String by) {
        decide(
                new Demand(intensity, area, null, null, by, reader.label(reason), clock.instant()),
                area == null ? "all" : area.name());
        return intensities.demands();
    }

    /** A person's decision about one source. */
    @Transactional
    public Watched decide(UUID sourceId, Intensity intensity, String reason, String by) {
        if (sources.lock(sourceId).isEmpty()) {
            throw Refusal.notFound("not-found", sourceId);
        }
        decide(
                new Demand(intensity, null, sourceId, null, by, reader.label(reason), clock.instant()),
                sourceId.toString());
        return sources.find(sourceId).orElseThrow();
    }

    @Transactional
    public void graded(IncidentRef incident, PlanGrade grade, Instant at) {
        changing(() -> intensities.graded(incident, grade, at));
    }

    @Transactional
    public void ended(IncidentRef incident, boolean ended) {
        changing(() -> intensities.ended(incident, ended));
    }

    private void decide(Demand demand, String subject) {
        changing(() -> intensities.decide(demand));
        var detail = new HashMap<String, String>();
        detail.put("intensity", demand.intensity().name());
        detail.put("reason", demand.reason());
        audit.record("source.intensity", subject, detail);
    }

    private void changing(Runnable change) {
        var before = intensities.demands();
        change.run();
        var after = intensities.demands();
        if (after.equals(before)) {
            return;
        }
        var raised = sources.all().stream()
                .map(Watched::source)
                .filter(source -> Demand.on(source, after).compareTo(Demand.on(source, before)) > 0)
                .map(source -> source.id())
                .toList();
        healths.hasten(raised, clock.instant());
    }
}
