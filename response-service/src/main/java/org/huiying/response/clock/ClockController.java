package org.huiying.response.clock;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Answers;
import org.huiying.response.clock.domain.ClockCommand;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Doors to one clock: look, pause, resume, and say why it was missed. */
@RestController
final class ClockController {

    /** Why something is done to a clock. */
    record Why(@NotBlank @Size(max = 1000) String reason) {}

    private final ClockHandler handler;
    private final ClockRepository clocks;

    ClockController(ClockHandler handler, ClockRepository clocks) {
        this.handler = handler;
        this.clocks = clocks;
    }

    @GetMapping("/api/v1/clocks/{id}")
    @Access(posts = "STAFF")
    @Operation(summary = "Read a clock")
    ResponseEntity<ClockView> clock(@PathVariable UUID id) {
        var view = clocks.view(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        return Answers.ok(view, view.version());
    }

    @PostMapping("/api/v1/clocks/{id}/pause")
    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Pause a clock")
    ResponseEntity<ClockView> pause(@PathVariable UUID id, @Valid @RequestBody Why why) {
        return done(handler.handle(id, new ClockCommand.Pause(why.reason())));
    }

    @PostMapping("/api/v1/clocks/{id}/resumption")
    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Resume a clock")
    ResponseEntity<ClockView> resume(@PathVariable UUID id) {
        return done(handler.handle(id, new ClockCommand.Resume()));
    }

    @PostMapping("/api/v1/clocks/{id}/explanation")
    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Explain a missed clock")
    ResponseEntity<ClockView> explain(@PathVariable UUID id, @Valid @RequestBody Why why) {
        return done(handler.handle(id, new ClockCommand.Explain(why.reason())));
    }

    private static ResponseEntity<ClockView> done(ClockView view) {
        return Answers.ok(view, view.version());
    }
}
