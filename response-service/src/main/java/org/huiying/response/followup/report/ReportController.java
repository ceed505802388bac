package org.huiying.response.followup.report;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.response.FollowUpEvent.ReportKind;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.NotYetKnown;
import org.huiying.platform.web.Page;
import org.huiying.response.incident.IncidentFiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Doors to the reports upwards. */
@RestController
@RequestMapping("/api/v1")
final class ReportController {

    private static final List<String> SENDERS = List.of("OFFICE", "OFFICE_HEAD", "DUTY_OFFICER", "SPOKESPERSON");

    /** @param body text, or the fields of the kind's template */
    record NewReport(@NotNull ReportKind kind, @NotNull JsonNode body) {}

    private final ReportHandler handler;
    private final ReportRepository reports;
    private final IncidentFiles files;
    private final NotYetKnown known;

    ReportController(ReportHandler handler, ReportRepository reports, IncidentFiles files, NotYetKnown known) {
        this.handler = handler;
        this.reports = reports;
        this.files = files;
        this.known = known;
    }

    @GetMapping("/incidents/{id}/reports")
    @Access(posts = "STAFF")
    @Operation(summary = "List the reports of an incident")
    Page<ReportView> list(@PathVariable UUID id) {
        known.await(id, () -> files.find(id));
        return new Page<>(reports.views(id), null);
    }

    @PostMapping("/incidents/{id}/reports")
    @Access(posts = {"OFFICE", "OFFICE_HEAD", "DUTY_OFFICER", "SPOKESPERSON"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Send a report upwards")
    ResponseEntity<ReportView> send(@PathVariable UUID id, @Valid @RequestBody NewReport report, Caller caller) {
        known.await(id, () -> files.find(id));
        if (report.body().isNull() || report.body().isEmpty() && !report.body().isValueNode()) {
            throw Refusal.rule("report-empty");
        }
        var by = Post.valueOf(caller.acting(SENDERS).orElseThrow());
        var view = handler.send(id, report.kind(), report.body(), by);
        return Answers.created(URI.create("/api/v1/reports/" + view.reportId()), view, view.version());
    }

    @GetMapping("/reports/{id}")
    @Access(posts = "STAFF")
    @Operation(summary = "Read a report")
    ResponseEntity<ReportView> report(@PathVariable UUID id) {
        var view = reports.view(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        return Answers.ok(view, view.version());
    }
}
