package org.huiying.assessment.grading;

import java.util.Optional;
import java.util.UUID;
import org.huiying.assessment.grading.domain.Grading;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.web.NotYetKnown;
import org.springframework.stereotype.Component;

/** Where the grading of an incident stands, for the other features of this service. */
@Component
public final class KnownIncidents {

    private final GradingRepository gradings;
    private final NotYetKnown notYetKnown;

    KnownIncidents(GradingRepository gradings, NotYetKnown notYetKnown) {
        this.gradings = gradings;
        this.notYetKnown = notYetKnown;
    }

    /** Refuses an unknown one. */
    public Grading get(UUID incidentId) {
        return find(incidentId).orElseThrow(() -> Refusal.notFound("not-found", incidentId));
    }

    /** Waits a moment for an incident that this service has not heard of yet; refuses an unknown one. */
    public Grading await(UUID incidentId) {
        return notYetKnown.await(incidentId, () -> find(incidentId));
    }

    private Optional<Grading> find(UUID incidentId) {
        return gradings.find(incidentId).map(StoredGrading::state);
    }
}
