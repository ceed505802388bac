package org.huiying.monitoring.opinion;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door to opinions: to look, and to register one by hand. */
@RestController
@RequestMapping("/api/v1/opinions")
final class OpinionController {

    private static final List<String> REGISTRARS = List.of("DUTY_OFFICER", "SECTION", "TOWNSHIP");

    private final RegistrationHandler registrations;
    private final OpinionViewRepository views;

    OpinionController(RegistrationHandler registrations, OpinionViewRepository views) {
        this.registrations = registrations;
        this.views = views;
    }

    @GetMapping
    @Access(posts = "STAFF")
    @Operation(summary = "List opinions")
    Page<OpinionView> list(
            PageQuery query,
            @RequestParam(required = false) @Nullable OpinionStatus state,
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @Nullable PlanGrade grade,
            @RequestParam(required = false) @Nullable Boolean exercise) {
        var filter = new OpinionViewRepository.Filter(state, area, grade, exercise);
        return Page.of(views.page(filter, query), query, OpinionViewRepository.Cursor::of);
    }

    @GetMapping("/{incidentId}")
    @Access(posts = "STAFF")
    @Operation(summary = "Read an opinion")
    ResponseEntity<OpinionView> get(@PathVariable UUID incidentId) {
        var view = find(incidentId);
        return Answers.ok(view, view.version());
    }

    @PostMapping
    @Access(posts = {"DUTY_OFFICER", "SECTION", "TOWNSHIP"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register an opinion by hand")
    ResponseEntity<OpinionView> register(@Valid @RequestBody RegistrationForm form, Caller caller) {
        var by = Post.valueOf(caller.acting(REGISTRARS).orElseThrow(() -> Refusal.forbidden("forbidden")));
        var opinion = registrations.register(form, by);
        var view = find(opinion.id());
        return Answers.created(URI.create("/api/v1/opinions/" + opinion.id()), view, view.version());
    }

    private OpinionView find(UUID incidentId) {
        return views.find(incidentId).orElseThrow(() -> Refusal.notFound("not-found", incidentId));
    }
}
