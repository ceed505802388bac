package org.huiying.response.followup.concern;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The concerns of an incident, for the features that show them or depend on them. */
@Component
public final class Concerns {

    private final ConcernRepository concerns;

    Concerns(ConcernRepository concerns) {
        this.concerns = concerns;
    }

    public List<ConcernView> of(UUID incidentId) {
        return concerns.views(incidentId);
    }
}
