package org.huiying.response.followup.concern;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.NotYetKnown;
import org.huiying.platform.web.Page;
import org.huiying.response.incident.IncidentFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Doors to the public's further questions and their answers. */
@RestController
@RequestMapping("/api/v1")
final class ConcernController {

    /** @param mentions how many mentions ask it; 1 unless said */
    record Question(
            @NotBlank @Size(max = 2000) String question,
            @Nullable @Min(0) Integer mentions) {}

    record Reply(
            @NotBlank @Size(max = 10_000) String text,
            @Nullable UUID statementId) {}

    record Why(@NotBlank @Size(max = 1000) String reason) {}

    private final ConcernHandler handler;
    private final ConcernRepository concerns;
    private final IncidentFiles files;
    private final NotYetKnown known;

    ConcernController(ConcernHandler handler, ConcernRepository concerns, IncidentFiles files, NotYetKnown known) {
        this.handler = handler;
        this.concerns = concerns;
        this.files = files;
        this.known = known;
    }

    @GetMapping("/incidents/{id}/concerns")
    @Access(posts = "STAFF")
    @Operation(summary = "List the concerns of an incident")
    Page<ConcernView> list(@PathVariable UUID id) {
        known.await(id, () -> files.find(id));
        return new Page<>(concerns.views(id), null);
    }

    @PostMapping("/incidents/{id}/concerns")
    @Access(posts = {"MONITOR", "RESPONDER", "OFFICE", "OFFICE_HEAD"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Raise a concern")
    ResponseEntity<ConcernView> raise(@PathVariable UUID id, @Valid @RequestBody Question question) {
        known.await(id, () -> files.find(id));
        var mentions = question.mentions() == null ? 1 : question.mentions();
        var view = handler.raise(id, question.question(), mentions);
        return Answers.created(URI.create("/api/v1/concerns/" + view.concernId()), view, view.version());
    }

    @GetMapping("/concerns/{id}")
    @Access(posts = "STAFF")
    @Operation(summary = "Read a concern")
    ResponseEntity<ConcernView> concern(@PathVariable UUID id) {
        var view = concerns.view(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        return Answers.ok(view, view.version());
    }

    @PostMapping("/concerns/{id}/answers")
    @Access(posts = {"MONITOR", "RESPONDER", "SPOKESPERSON", "OFFICE", "OFFICE_HEAD"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Answer a concern")
    ResponseEntity<ConcernView> answer(@PathVariable UUID id, @Valid @RequestBody Reply reply) {
        var view = handler.answer(id, reply.text(), reply.statementId());
        return Answers.created(URI.create("/api/v1/concerns/" + id), view, view.version());
    }

    @PostMapping("/concerns/{id}/escalation")
    @Access(posts = {"MONITOR", "RESPONDER", "OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Escalate a concern")
    ResponseEntity<ConcernView> escalate(@PathVariable UUID id, @Valid @RequestBody Why why) {
        var view = handler.escalate(id, why.reason());
        return Answers.ok(view, view.version());
    }
}
