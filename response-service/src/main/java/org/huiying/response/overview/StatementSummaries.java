package org.huiying.response.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.response.StatementEvent;
import org.huiying.contracts.response.StatementEvent.ApprovalGranted;
import org.huiying.contracts.response.StatementEvent.ApprovalVoided;
import org.huiying.contracts.response.StatementEvent.PublicationFailed;
import org.huiying.contracts.response.StatementEvent.StatementApproved;
import org.huiying.contracts.response.StatementEvent.StatementCorrected;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.contracts.response.StatementEvent.StatementRatified;
import org.huiying.contracts.response.StatementEvent.StatementReturned;
import org.huiying.contracts.response.StatementEvent.StatementSubmitted;
import org.huiying.contracts.response.StatementEvent.StatementWithdrawn;
import org.huiying.response.incident.domain.FileFact;
import org.huiying.response.overview.IncidentFileView.Statement;

/** The statements of an incident as its facts tell of them; drafts are nobody's business yet. */
final class StatementSummaries {

    private StatementSummaries() {}

    static List<Statement> of(List<FileFact> facts) {
        Map<UUID, Statement> known = new LinkedHashMap<>();
        for (var fact : facts) {
            if (fact.event() instanceof StatementEvent event) {
                var before = known.getOrDefault(
                        event.statementId(),
                        new Statement(event.statementId(), null, "SUBMITTED", null, null, null, fact.at()));
                known.put(event.statementId(), after(before, fact, event));
            }
        }
        return List.copyOf(known.values());
    }

    private static Statement after(Statement was, FileFact fact, StatementEvent event) {
        return switch (event) {
            case StatementSubmitted it ->
                new Statement(
                        was.statementId(), it.kind(), "SUBMITTED", was.number(), was.title(), was.url(), fact.at());
            case StatementPublished it ->
                new Statement(was.statementId(), it.kind(), "PUBLISHED", it.number(), it.title(), it.url(), fact.at());
            case ApprovalGranted _ -> in(was, "IN_APPROVAL", fact);
            case StatementApproved _ -> in(was, "APPROVED", fact);
            case StatementReturned _, ApprovalVoided _ -> in(was, "RETURNED", fact);
            case StatementCorrected _ -> in(was, "CORRECTED", fact);
            case StatementWithdrawn _ -> in(was, "WITHDRAWN", fact);
            case PublicationFailed _, StatementRatified _ -> was;
        };
    }

    private static Statement in(Statement was, String state, FileFact fact) {
        return new Statement(was.statementId(), was.kind(), state, was.number(), was.title(), was.url(), fact.at());
    }
}
