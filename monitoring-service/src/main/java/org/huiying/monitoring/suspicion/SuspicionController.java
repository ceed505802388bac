package org.huiying.monitoring.suspicion;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.monitoring.suspicion.SuspicionHandler.Actor;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to suspected false information: mark, withdraw, look. */
@RestController
@RequestMapping("/api/v1/opinions/{incidentId}/suspected-false")
final class SuspicionController {

    /** In this order: whoever holds several posts speaks for the section first. */
    private static final List<String> MARKERS = List.of("SECTION_HEAD", "SECTION", "MONITOR", "DUTY_OFFICER");

    private final SuspicionHandler handler;
    private final Reader reader;

    SuspicionController(SuspicionHandler handler, Reader reader) {
        this.handler = handler;
        this.reader = reader;
    }

    @GetMapping
    @Access(posts = "STAFF")
    @Operation(
            summary = "Read whether an opinion is suspected false",
            description =
                    "The hint counts what the machine read in the latest 1,000 mentions, copies included; it never"
                            + " marks anything.")
    ResponseEntity<SuspicionView> get(@PathVariable UUID incidentId) {
        return answer(incidentId);
    }

    @PostMapping
    @Access(posts = {"MONITOR", "DUTY_OFFICER", "SECTION", "SECTION_HEAD"})
    @Operation(
            summary = "Mark an opinion as suspected false",
            description = "Needs two sources that differ in name and site, or the denial of the section in charge. Only"
                    + " SECTION or SECTION_HEAD of the section that the plan in force names for the area may"
                    + " deny (claim section of the token); while no plan is known, nobody may. The same"
                    + " grounds twice change nothing; other grounds replace those of before.")
    ResponseEntity<SuspicionView> mark(
            @PathVariable UUID incidentId, IfMatch seen, @Valid @RequestBody SuspicionForm form, Caller caller) {
        handler.mark(incidentId, seen.version(), form.grounds(reader), actor(caller));
        return answer(incidentId);
    }

    @DeleteMapping
    @Access(posts = {"MONITOR", "DUTY_OFFICER", "SECTION", "SECTION_HEAD"})
    @Operation(
            summary = "Take the mark of suspected false back",
            description = "With a reason; the mark stays in the history.")
    ResponseEntity<SuspicionView> withdraw(
            @PathVariable UUID incidentId,
            @RequestParam(required = false) @Nullable @Size(max = 500) String reason,
            IfMatch seen,
            Caller caller) {
        handler.withdraw(incidentId, seen.version(), reason == null ? "" : reader.label(reason), actor(caller));
        return answer(incidentId);
    }

    private ResponseEntity<SuspicionView> answer(UUID incidentId) {
        var view = handler.view(incidentId);
        return Answers.ok(view, view.version());
    }

    private static Actor actor(Caller caller) {
        var by = Post.valueOf(caller.acting(MARKERS).orElseThrow(() -> Refusal.forbidden("forbidden")));
        return new Actor(by, caller.section());
    }
}
