package org.huiying.monitoring.plan;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.huiying.contracts.assessment.Plan.CalmRule;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.monitoring.plan.domain.PlanInForce;
import org.springframework.stereotype.Component;

/** The plan that holds now, for the other features; all is empty before any was heard of. */
@Component
public final class Plans {

    private final PlanRepository repository;
    private final Clock clock;

    Plans(PlanRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The version that holds now. */
    public OptionalInt inForce() {
        return PlanInForce.at(repository.schedule(), clock.instant());
    }

    /** The calm rule of a grade. */
    public Optional<CalmRule> calm(PlanGrade grade) {
        var version = inForce();
        return version.isPresent() ? repository.calm(version.getAsInt(), grade) : Optional.empty();
    }

    /** The section in charge of an area, named as tokens name it. */
    public Optional<String> sectionOf(Area area) {
        var version = inForce();
        return version.isPresent() ? repository.section(version.getAsInt(), area) : Optional.empty();
    }
}
