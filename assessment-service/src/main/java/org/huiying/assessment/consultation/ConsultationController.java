package org.huiying.assessment.consultation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.assessment.consultation.domain.ConsultationCommand.Decide;
import org.huiying.assessment.consultation.domain.ConsultationCommand.GiveView;
import org.huiying.assessment.consultation.domain.Report;
import org.huiying.assessment.grading.KnownIncidents;
import org.huiying.assessment.grading.domain.Assignment;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors of consultation. */
@RestController
final class ConsultationController {

    /** In the order in which somebody who holds several posts speaks. */
    private static final List<String> SPEAKERS =
            List.of("COUNTY_LEADER", "COUNTY_PROPAGANDA", "CITY_PROPAGANDA", "OFFICE", "CONSULTANT");

    record NewConsultation(
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 100) String> departments,
            @Nullable Report report) {}

    record NewView(
            @NotBlank @Size(max = 100) String department,
            @Nullable Boolean upperLevel,
            @NotBlank @Size(max = 4000) String view,
            @Nullable @Size(max = 100) String documentNumber) {}

    record NewDecision(
            @NotBlank @Size(max = 4000) String decision,
            @NotBlank @Size(max = 4000) String agreedLine,
            @Nullable @Size(max = 100) String leadDepartment,
            @Nullable Boolean countyLeaderApproves,
            @Nullable Report report) {}

    /** @param requested questions of the public that wait for the next round */
    record Consultations(
            List<ConsultationView> items, @Nullable String nextCursor, List<ConsultationRequest> requested) {}

    private final ConsultationHandler handler;
    private final ConsultationRepository consultations;
    private final KnownIncidents incidents;
    private final Supplier<UUID> ids;

    ConsultationController(
            ConsultationHandler handler,
            ConsultationRepository consultations,
            KnownIncidents incidents,
            Supplier<UUID> ids) {
        this.handler = handler;
        this.consultations = consultations;
        this.incidents = incidents;
        this.ids = ids;
    }

    @Access(posts = {"OFFICE", "CONSULTANT"})
    @PostMapping("/api/v1/incidents/{incidentId}/consultations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a consultation")
    ResponseEntity<ConsultationView> open(
            @PathVariable UUID incidentId, @Valid @RequestBody NewConsultation body, Caller caller) {
        incidents.await(incidentId);
        var report = Optional.ofNullable(body.report()).orElse(Report.EMPTY);
        return created(handler.open(incidentId, body.departments(), report, speaker(caller)));
    }

    @Access(posts = {"UPPER_LEVEL", "OFFICE", "CONSULTANT"})
    @PostMapping("/api/v1/consultations/{id}/department-views")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give a department view")
    ResponseEntity<ConsultationView> giveView(
            @PathVariable UUID id, IfMatch ifMatch, @Valid @RequestBody NewView body, Caller caller) {
        var command = new GiveView(
                ids.get(),
                body.department(),
                Boolean.TRUE.equals(body.upperLevel()),
                body.view(),
                Optional.ofNullable(body.documentNumber())
                        .filter(number -> !number.isBlank())
                        .orElse(null),
                speaker(caller));
        return created(handler.handle(id, ifMatch.version(), "consultation.view", _ -> command));
    }

    @Access(posts = {"OFFICE", "CONSULTANT"})
    @PostMapping("/api/v1/consultations/{id}/decision")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Decide a consultation")
    ResponseEntity<ConsultationView> decide(
            @PathVariable UUID id, IfMatch ifMatch, @Valid @RequestBody NewDecision body, Caller caller) {
        var by = speaker(caller);
        var stored = handler.handle(
                id,
                ifMatch.version(),
                "consultation.decide",
                grading -> new Decide(
                        body.decision(),
                        body.agreedLine(),
                        body.leadDepartment(),
                        Boolean.TRUE.equals(body.countyLeaderApproves()),
                        Optional.ofNullable(body.report()).orElse(Report.EMPTY),
                        by,
                        grading.assignment()
                                .map(Assignment::decision)
                                .filter(decision -> decision.procedure().needsUpperLevelView())
                                .isPresent()));
        return created(stored);
    }

    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @GetMapping("/api/v1/incidents/{incidentId}/consultations")
    @Operation(summary = "List the consultations of an incident")
    Consultations ofIncident(@PathVariable UUID incidentId) {
        incidents.await(incidentId);
        var items = consultations.ofIncident(incidentId).stream()
                .map(ConsultationView::of)
                .toList();
        return new Consultations(items, null, consultations.waiting(incidentId));
    }

    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @GetMapping("/api/v1/consultations/{id}")
    @Operation(summary = "Read a consultation")
    ResponseEntity<ConsultationView> one(@PathVariable UUID id) {
        var stored = consultations.find(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        return Answers.ok(ConsultationView.of(stored), stored.version());
    }

    private static ResponseEntity<ConsultationView> created(StoredConsultation stored) {
        var view = ConsultationView.of(stored);
        return Answers.created(URI.create("/api/v1/consultations/" + view.id()), view, stored.version());
    }

    private static Post speaker(Caller caller) {
        return Post.valueOf(caller.acting(SPEAKERS).orElseThrow(() -> Refusal.forbidden("forbidden")));
    }
}
