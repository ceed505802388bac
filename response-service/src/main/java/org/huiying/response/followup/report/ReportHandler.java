package org.huiying.response.followup.report;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.response.FollowUpEvent.ReportKind;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.audit.Audit;
import org.huiying.response.followup.report.domain.ReportSeries;
import org.huiying.response.incident.IncidentFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Numbers and sends reports upwards, under the incident's lock. */
@Component
class ReportHandler {

    private final ReportRepository reports;
    private final IncidentFiles files;
    private final Audit audit;
    private final Clock clock;
    private final Supplier<UUID> ids;

    ReportHandler(ReportRepository reports, IncidentFiles files, Audit audit, Clock clock, Supplier<UUID> ids) {
        this.reports = reports;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    ReportView send(UUID incidentId, ReportKind kind, JsonNode body, Post by) {
        var ref = files.lock(incidentId).ref();
        var sent = reports.views(incidentId).stream().map(ReportView::kind).toList();
        var id = ids.get();
        var now = clock.instant();
        var decision = new ReportSeries(ref, sent).send(id, kind, now).orThrow();
        reports.insert(id, incidentId, kind, decision.next(), body, by, now);
        decision.events().forEach(files::record);
        audit.record("report.send", id.toString(), Map.of("incident", incidentId, "kind", kind));
        return reports.view(id).orElseThrow();
    }
}
