package org.huiying.assessment.escalation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huiying.assessment.escalation.domain.EscalationCommand.Acknowledge;
import org.huiying.assessment.escalation.domain.EscalationCommand.Answerer;
import org.huiying.assessment.escalation.domain.EscalationCommand.Instruct;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.huiying.platform.web.RequiresIdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors through which county and city, and the machines they run, read escalations and answer them. */
@RestController
final class EscalationController {

    static final String READ = "escalations:read";
    private static final String ANSWER = "escalations:ack";

    record Note(@Nullable @Size(max = 2000) String note) {}

    record NewInstruction(
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Size(max = 100) String documentNumber) {}

    private final EscalationHandler handler;
    private final EscalationRepository escalations;
    private final EscalationFeed feed;
    private final Supplier<UUID> ids;

    EscalationController(
            EscalationHandler handler, EscalationRepository escalations, EscalationFeed feed, Supplier<UUID> ids) {
        this.handler = handler;
        this.escalations = escalations;
        this.feed = feed;
        this.ids = ids;
    }

    @Access(
            scopes = READ,
            posts = {"UPPER_LEVEL", "OFFICE", "OFFICE_HEAD", "DEPUTY_HEAD", "BUREAU_HEAD"})
    @GetMapping("/api/v1/escalations")
    @Operation(summary = "List escalations as they happened")
    Page<EscalationItem> list(PageQuery query, @RequestParam @Nullable UUID incidentId, Caller caller) {
        return feed.page(
                query,
                item -> isVisible(item.message().posts(), caller)
                        && (incidentId == null
                                || incidentId.equals(item.incident().id())));
    }

    @Access(
            scopes = READ,
            posts = {"UPPER_LEVEL", "OFFICE", "OFFICE_HEAD", "DEPUTY_HEAD", "BUREAU_HEAD"})
    @GetMapping("/api/v1/escalations/{id}")
    @Operation(summary = "Read an escalation")
    ResponseEntity<EscalationView> one(@PathVariable UUID id, Caller caller) {
        var stored = escalations
                .find(id)
                .filter(found -> isVisible(found.state().dispatch().message().posts(), caller))
                .orElseThrow(() -> Refusal.notFound("not-found", id));
        return Answers.ok(view(stored), stored.version());
    }

    @Access(scopes = ANSWER, posts = "UPPER_LEVEL")
    @RequiresIdempotencyKey
    @PostMapping("/api/v1/escalations/{id}/acknowledgement")
    @Operation(summary = "Acknowledge an escalation")
    ResponseEntity<EscalationView> acknowledge(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable Note body, Caller caller) {
        var note = Optional.ofNullable(body).map(Note::note).orElse(null);
        var stored = handler.answer(id, new Acknowledge(answerer(caller), note), "escalation.acknowledge");
        return Answers.ok(view(stored), stored.version());
    }

    @Access(scopes = ANSWER, posts = "UPPER_LEVEL")
    @RequiresIdempotencyKey
    @PostMapping("/api/v1/escalations/{id}/instructions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Send an instruction")
    ResponseEntity<EscalationView> instruct(
            @PathVariable UUID id, @Valid @RequestBody NewInstruction body, Caller caller) {
        var command = new Instruct(ids.get(), body.text(), body.documentNumber(), answerer(caller));
        var stored = handler.answer(id, command, "escalation.instruct");
        return Answers.created(URI.create("/api/v1/escalations/" + id), view(stored), stored.version());
    }

    private EscalationView view(StoredEscalation stored) {
        return EscalationView.of(
                stored, escalations.instructions(stored.state().dispatch().id()));
    }

    /** County and city see what is addressed to them; the bureau and machines with the scope see all. */
    static boolean isVisible(Collection<Post> addressed, Caller caller) {
        return caller.scopes().contains(READ)
                || Arrays.stream(Post.values()).anyMatch(post -> post.isStaff() && caller.holds(post.name()))
                || addressed.stream().anyMatch(post -> caller.holds(post.name()));
    }

    private static Answerer answerer(Caller caller) {
        var posts = Arrays.stream(Post.values())
                .filter(post -> caller.holds(post.name()))
                .collect(Collectors.toUnmodifiableSet());
        return new Answerer(posts, caller.scopes().contains(ANSWER) ? caller.subject() : null);
    }
}
