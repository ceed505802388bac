package org.huiying.response.followup.promise;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The promises of an incident, for the features that show them or depend on them. */
@Component
public final class Promises {

    private final PromiseRepository promises;

    Promises(PromiseRepository promises) {
        this.promises = promises;
    }

    public List<PromiseView> of(UUID incidentId) {
        return promises.views(incidentId);
    }
}
