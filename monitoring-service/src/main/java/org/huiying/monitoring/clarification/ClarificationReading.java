package org.huiying.monitoring.clarification;

import java.util.Objects;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.monitoring.clarification.ClarificationRepository.Telling;
import org.springframework.stereotype.Component;

/** Reads each statement once, when it is heard of, and anew what was read by other lists or never. */
@Component
final class ClarificationReading {

    private static final int BATCH = 100;

    private final ClarificationRepository clarifications;
    private final TellingTerms telling;

    ClarificationReading(ClarificationRepository clarifications, TellingTerms telling) {
        this.clarifications = clarifications;
        this.telling = telling;
    }

    Telling of(StatementPublished event) {
        return of(event.incident().area().name(), event.title(), Objects.requireNonNullElse(event.summary(), ""));
    }

    private Telling of(String area, String title, String summary) {
        return new Telling(telling.of(telling.read(title, summary), area), telling.version());
    }

    /** Reads some of those that wait, each by itself; true when more may. */
    boolean step() {
        var waiting = clarifications.unread(telling.version(), BATCH);
        waiting.forEach(said -> clarifications.read(said.statementId(), of(said.area(), said.title(), said.summary())));
        return waiting.size() == BATCH;
    }
}
