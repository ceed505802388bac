package org.huiying.response.incident;

import org.huiying.contracts.response.StatementEvent;
import org.springframework.stereotype.Component;

/**
 * Where the statements tell the incident file what happened to them: timeline entry, fact, state and clocks, in the
 * caller's transaction. The event itself is appended to the outbox by the caller.
 */
@Component
public final class StatementFacts {

    private final IncidentFiles files;

    StatementFacts(IncidentFiles files) {
        this.files = files;
    }

    public void on(StatementEvent event) {
        files.note(event);
    }
}
