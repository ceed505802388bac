package org.huiying.monitoring.clarification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.monitoring.FindingEvent.SharedTerm;
import org.huiying.contracts.response.StatementEvent;
import org.huiying.monitoring.clarification.domain.Resemblance;
import org.jspecify.annotations.Nullable;

/**
 * A statement that the bureau has published, with what it shares with an opinion.
 *
 * @param incidentId what it was published for
 * @param terms the shared terms that count most, each with its share of the similarity
 * @param correctedAt last time; null if it never was
 */
record ClarificationView(
        UUID statementId,
        UUID incidentId,
        StatementEvent.Kind kind,
        String number,
        String title,
        String url,
        Instant publishedAt,
        double similarity,
        List<SharedTerm> terms,
        @Nullable Instant correctedAt,
        @Nullable String correctionNote,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReason) {

    static ClarificationView of(Clarification said, Resemblance.Match match) {
        return new ClarificationView(
                said.statementId(),
                said.incidentId(),
                said.kind(),
                said.number(),
                said.title(),
                said.url(),
                said.publishedAt(),
                match.similarity(),
                match.terms(),
                said.correctedAt(),
                said.correctionNote(),
                said.withdrawnAt(),
                said.withdrawalReason());
    }
}
