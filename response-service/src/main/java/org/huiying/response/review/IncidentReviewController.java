package org.huiying.response.review;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.huiying.platform.web.NotYetKnown;
import org.huiying.response.incident.IncidentFiles;
import org.huiying.response.incident.IncidentView;
import org.huiying.response.incident.domain.IncidentState;
import org.huiying.response.review.domain.ReviewText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Doors to calm, review, closure and reopening. */
@RestController
@RequestMapping("/api/v1/incidents/{id}")
final class IncidentReviewController {

    record Measure(
            @NotBlank @Size(max = 1000) String measure,
            @NotBlank @Size(max = 200) String unit,
            @NotNull LocalDate dueOn) {}

    /** All parts but the summary may come later; complete it must have resolution, strengths and gaps too. */
    record Content(
            @NotBlank @Size(max = 10_000) String summary,
            @Nullable @Size(max = 10_000) String grading,
            @Nullable @Size(max = 10_000) String answers,
            @Nullable @Size(max = 10_000) String coordination,
            @Nullable @Size(max = 10_000) String resolution,
            @Nullable @Size(max = 10_000) String strengths,
            @Nullable @Size(max = 10_000) String gaps,
            @Nullable @Size(max = 10_000) String experts,
            @Nullable @Size(max = 100) List<@Valid Measure> measures,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 2000) String> planChanges) {

        ReviewText text() {
            var todo = measures == null
                    ? List.<ReviewText.Measure>of()
                    : measures.stream()
                            .map(it -> new ReviewText.Measure(it.measure(), it.unit(), it.dueOn()))
                            .toList();
            var changes = planChanges == null ? List.<String>of() : planChanges;
            return new ReviewText(
                    summary, grading, answers, coordination, resolution, strengths, gaps, experts, todo, changes);
        }
    }

    record Why(@NotBlank @Size(max = 1000) String reason) {}

    /** Where the incident stands after the decision. */
    record Stands(
            UUID incidentId,
            String number,
            IncidentState state,
            @Nullable PlanGrade planGrade) {}

    private final IncidentReviewHandler handler;
    private final IncidentReviewRepository reviews;
    private final IncidentFiles files;
    private final NotYetKnown known;

    IncidentReviewController(
            IncidentReviewHandler handler, IncidentReviewRepository reviews, IncidentFiles files, NotYetKnown known) {
        this.handler = handler;
        this.reviews = reviews;
        this.files = files;
        this.known = known;
    }

    @PostMapping("/calm")
    @Access(posts = {"STAFF", "COUNTY_LEADER"})
    @Operation(summary = "Declare calm")
    ResponseEntity<Stands> calm(@PathVariable UUID id, IfMatch seen, Caller caller) {
        return answer(handler.declareCalm(await(id), seen.version(), caller));
    }

    @GetMapping("/review")
    @Access(posts = "STAFF")
    @Operation(summary = "Read the review")
    ResponseEntity<ReviewView> review(@PathVariable UUID id) {
        await(id);
        var view = reviews.view(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        return Answers.ok(view, view.version());
    }

    @PutMapping(path = "/review", headers = "!If-Match")
    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Write the review; If-Match is due once it exists")
    ResponseEntity<ReviewView> begin(@PathVariable UUID id, @Valid @RequestBody Content content) {
        var view = handler.write(await(id), null, content.text());
        return Answers.ok(view, view.version());
    }

    @PutMapping(path = "/review", headers = "If-Match")
    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Write the review; If-Match is due once it exists")
    ResponseEntity<ReviewView> rewrite(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Content content) {
        var view = handler.write(await(id), seen.version(), content.text());
        return Answers.ok(view, view.version());
    }

    @PostMapping("/review/completion")
    @Access(posts = {"STAFF", "COUNTY_LEADER"})
    @Operation(summary = "Complete the review")
    ResponseEntity<Stands> complete(@PathVariable UUID id, IfMatch seen, Caller caller) {
        return answer(handler.complete(await(id), seen.version(), caller));
    }

    @PostMapping("/closure")
    @Access(posts = {"STAFF", "COUNTY_LEADER"})
    @Operation(summary = "Close an incident")
    ResponseEntity<Stands> close(@PathVariable UUID id, IfMatch seen, Caller caller) {
        return answer(handler.close(await(id), seen.version(), caller));
    }

    @PostMapping("/reopening")
    @Access(posts = {"STAFF", "COUNTY_LEADER"})
    @Operation(summary = "Reopen an incident")
    ResponseEntity<Stands> reopen(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Why why, Caller caller) {
        return answer(handler.reopen(await(id), seen.version(), why.reason(), caller));
    }

    private UUID await(UUID id) {
        return known.await(id, () -> files.find(id)).ref().id();
    }

    private static ResponseEntity<Stands> answer(IncidentView view) {
        var ref = view.ref();
        return Answers.ok(new Stands(ref.id(), ref.number(), view.state(), view.planGrade()), view.version());
    }
}
