package org.huiying.response.followup.promise;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
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

/** Doors to what was promised in public. */
@RestController
@RequestMapping("/api/v1")
final class PromiseController {

    record NewPromise(
            @NotBlank @Size(max = 2000) String promise,
            @NotNull Instant dueAt,
            @Nullable Post owner) {}

    record Proof(@NotBlank @Size(max = 2000) String proof) {}

    private final PromiseHandler handler;
    private final PromiseRepository promises;
    private final IncidentFiles files;
    private final NotYetKnown known;

    PromiseController(PromiseHandler handler, PromiseRepository promises, IncidentFiles files, NotYetKnown known) {
        this.handler = handler;
        this.promises = promises;
        this.files = files;
        this.known = known;
    }

    @GetMapping("/incidents/{id}/promises")
    @Access(posts = "STAFF")
    @Operation(summary = "List the promises of an incident")
    Page<PromiseView> list(@PathVariable UUID id) {
        known.await(id, () -> files.find(id));
        return new Page<>(promises.views(id), null);
    }

    @PostMapping("/incidents/{id}/promises")
    @Access(posts = {"OFFICE", "OFFICE_HEAD", "SPOKESPERSON"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a promise")
    ResponseEntity<PromiseView> make(@PathVariable UUID id, @Valid @RequestBody NewPromise promise) {
        known.await(id, () -> files.find(id));
        var view = handler.make(id, promise.promise(), promise.dueAt(), promise.owner());
        return Answers.created(URI.create("/api/v1/promises/" + view.promiseId()), view, view.version());
    }

    @GetMapping("/promises/{id}")
    @Access(posts = "STAFF")
    @Operation(summary = "Read a promise")
    ResponseEntity<PromiseView> promise(@PathVariable UUID id) {
        var view = promises.view(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        return Answers.ok(view, view.version());
    }

    @PostMapping("/promises/{id}/fulfilment")
    @Access(posts = {"OFFICE", "OFFICE_HEAD", "SPOKESPERSON"})
    @Operation(summary = "Prove that a promise was kept")
    ResponseEntity<PromiseView> fulfil(@PathVariable UUID id, @Valid @RequestBody Proof proof) {
        var view = handler.fulfil(id, proof.proof());
        return Answers.ok(view, view.version());
    }
}
