package org.huiying.monitoring.grade;

import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.assessment.Plan.CalmRule;
import org.springframework.stereotype.Component;

/** What other parts of monitoring ask about a matter's grade. */
@Component
public final class Grades {

    private final GradeRepository repository;

    Grades(GradeRepository repository) {
        this.repository = repository;
    }

    /** The calm rule that was frozen with the grade; empty before the first grade. */
    public Optional<CalmRule> frozenCalm(UUID incidentId) {
        return repository.frozenCalm(incidentId);
    }
}
