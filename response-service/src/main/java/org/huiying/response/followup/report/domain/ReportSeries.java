package org.huiying.response.followup.report.domain;

import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.response.FollowUpEvent;
import org.huiying.contracts.response.FollowUpEvent.ReportKind;
import org.huiying.contracts.response.FollowUpEvent.ReportSent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Kind;

/** The reports of an incident in their order: one initial report, then as many of each other kind as are needed. */
public record ReportSeries(IncidentRef incident, List<ReportKind> sent) {

    /** A report's place: among its kind, and among all reports of the incident. */
    public record Place(int ordinal, String number) {}

    public Decision<Place, FollowUpEvent> send(UUID reportId, ReportKind kind, Instant now) {
        if (kind == ReportKind.INITIAL && sent.contains(kind)) {
            return refuse(Kind.CONFLICT, "initial-report-sent");
        }
        if (kind == ReportKind.FOLLOW_UP && !sent.contains(ReportKind.INITIAL)) {
            return refuse(Kind.CONFLICT, "initial-report-missing");
        }
        var ordinal = 1 + (int) sent.stream().filter(kind::equals).count();
        var number = "%s-R%02d".formatted(incident.number(), sent.size() + 1);
        return accept(new Place(ordinal, number), new ReportSent(incident, reportId, kind, ordinal, now));
    }
}
