package org.huiying.assessment.grading;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huiying.assessment.grading.GradingView.Decided;
import org.huiying.assessment.grading.domain.GradingCommand.Assign;
import org.huiying.assessment.grading.domain.GradingCommand.Decider;
import org.huiying.assessment.plan.ActivePlan;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.huiying.platform.web.NotYetKnown;
import org.huiying.platform.web.RequiresIdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors of grading. */
@RestController
final class GradingController {

    record NewGrade(
            @NotNull PlanGrade planGrade,
            @NotNull StatutoryClass statutoryClass,
            @NotBlank @Size(max = 2000) String reason) {}

    private final GradingHandler handler;
    private final GradingRepository gradings;
    private final ActivePlan plan;
    private final NotYetKnown notYetKnown;
    private final Supplier<UUID> ids;

    GradingController(
            GradingHandler handler,
            GradingRepository gradings,
            ActivePlan plan,
            NotYetKnown notYetKnown,
            Supplier<UUID> ids) {
        this.handler = handler;
        this.gradings = gradings;
        this.plan = plan;
        this.notYetKnown = notYetKnown;
        this.ids = ids;
    }

    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @GetMapping("/api/v1/incidents/{incidentId}/grading")
    @Operation(summary = "Read proposal and grade of an incident")
    ResponseEntity<GradingView> grading(@PathVariable UUID incidentId, Caller caller) {
        var stored = notYetKnown.await(incidentId, () -> gradings.find(incidentId));
        if (stored.assignment() == null && !isStaff(caller)) {
            throw Refusal.notFound("not-found", incidentId);
        }
        return Answers.ok(GradingView.of(stored, gradings.history(incidentId)), stored.version());
    }

    @Access(posts = {"OFFICE_HEAD", "DEPUTY_HEAD", "BUREAU_HEAD", "COUNTY_LEADER"})
    @RequiresIdempotencyKey
    @PostMapping("/api/v1/incidents/{incidentId}/grades")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Decide the grade of an incident")
    ResponseEntity<Decided> assign(
            @PathVariable UUID incidentId, IfMatch ifMatch, @Valid @RequestBody NewGrade body, Caller caller) {
        notYetKnown.await(incidentId, () -> gradings.find(incidentId));
        var assign = new Assign(
                ids.get(), body.planGrade(), body.statutoryClass(), body.reason(), decider(caller), plan.now());
        var graded = handler.assign(incidentId, ifMatch.version(), assign);
        return Answers.created(
                URI.create("/api/v1/incidents/" + incidentId + "/grading"),
                Decided.of(Objects.requireNonNull(graded.assignment()).decision()),
                graded.version());
    }

    private static Decider decider(Caller caller) {
        var posts = Arrays.stream(Post.values())
                .filter(post -> caller.holds(post.name()))
                .collect(Collectors.toUnmodifiableSet());
        return new Decider(posts, caller.subject());
    }

    private static boolean isStaff(Caller caller) {
        return caller.holdsAny(Post.groups().getOrDefault("STAFF", Set.of()));
    }
}
