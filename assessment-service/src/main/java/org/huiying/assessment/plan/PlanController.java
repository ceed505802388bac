package org.huiying.assessment.plan;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huiying.assessment.plan.domain.PlanVersion.Draft;
import org.huiying.assessment.plan.domain.PlanVersion.Published;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors of the plan. */
@RestController
final class PlanController {

    /** A whole plan; its number is given by the service, one in the body is ignored. */
    record NewPlan(
            @Nullable Integer version,
            @NotBlank String title,
            @Nullable String note,
            @NotNull Plan.GradingRules grading,
            @NotNull Map<Area, String> sections,
            @NotNull Map<PlanGrade, Plan.Procedure> procedures) {

        Plan plan() {
            return new Plan(0, title, note, grading, sections, procedures);
        }
    }

    /** @param effectiveFrom left out for at once */
    record Activation(@Nullable Instant effectiveFrom) {}

    record PlanView(int version, String status, @Nullable Instant effectiveFrom, Plan plan) {}

    private final PlanHandler handler;
    private final PlanRepository plans;
    private final Clock clock;

    PlanController(PlanHandler handler, PlanRepository plans, Clock clock) {
        this.handler = handler;
        this.plans = plans;
        this.clock = clock;
    }

    @Access(posts = "STAFF")
    @GetMapping("/api/v1/plans")
    @Operation(summary = "List the versions of the plan")
    Page<PlanView> list(PageQuery query) {
        var after = query.after(Integer::valueOf).orElse(0);
        return Page.of(plans.page(after, query), query, plan -> Integer.toString(plan.number()))
                .map(PlanController::view);
    }

    @Access(posts = "STAFF")
    @GetMapping("/api/v1/plans/active")
    @Operation(summary = "Read the plan in force")
    ResponseEntity<PlanView> active() {
        return answer(handler.get(plans.activeNumber(clock.instant()).orElse(0)));
    }

    @Access(posts = "STAFF")
    @GetMapping("/api/v1/plans/{version}")
    @Operation(summary = "Read a version of the plan")
    ResponseEntity<PlanView> one(@PathVariable int version) {
        return answer(handler.get(version));
    }

    @Access(posts = "OFFICE_HEAD")
    @PostMapping("/api/v1/plans")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Draft a plan")
    ResponseEntity<PlanView> draft(@Valid @RequestBody NewPlan body) {
        var draft = handler.draft(body.plan());
        return Answers.created(URI.create("/api/v1/plans/" + draft.number()), view(draft), draft.version());
    }

    @Access(posts = "OFFICE_HEAD")
    @PostMapping("/api/v1/plans/{version}/activation")
    @Operation(summary = "Put a plan into force")
    ResponseEntity<PlanView> activate(@PathVariable int version, @RequestBody Activation body) {
        var from = Optional.ofNullable(body.effectiveFrom()).orElseGet(clock::instant);
        return answer(handler.activate(version, from));
    }

    private static ResponseEntity<PlanView> answer(StoredPlan stored) {
        return Answers.ok(view(stored), stored.version());
    }

    private static PlanView view(StoredPlan stored) {
        var status = switch (stored.state()) {
            case Draft _ -> "DRAFT";
            case Published _ -> "PUBLISHED";
        };
        return new PlanView(
                stored.number(), status, stored.effectiveFrom(), stored.state().plan());
    }
}
