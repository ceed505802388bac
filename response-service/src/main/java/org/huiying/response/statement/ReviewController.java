package org.huiying.response.statement;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.huiying.platform.web.RequiresIdempotencyKey;
import org.huiying.response.statement.domain.Actor;
import org.huiying.response.statement.domain.StatementCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The chain's door: hand in, sign, send back, comment. */
@RestController
@RequestMapping("/api/v1/statements/{id}")
final class ReviewController {

    /** What a reviewer may say. */
    enum Decision {
        APPROVE,
        RETURN,
        COMMENT
    }

    /** An approval carries the hash of the very text that was read. */
    record NewReview(
            @NotNull Decision decision,
            @Nullable @Size(max = 64) String contentSha256,
            @Nullable @Size(max = 2000) String comment) {}

    private final StatementHandler handler;
    private final StatementViews views;

    ReviewController(StatementHandler handler, StatementViews views) {
        this.handler = handler;
        this.views = views;
    }

    @PostMapping("/submission")
    @Access(posts = "STAFF")
    @Operation(summary = "Submit a statement for approval")
    ResponseEntity<StatementView> submit(@PathVariable UUID id, IfMatch seen, Caller caller) {
        var by = Actors.of(caller);
        var stored = handler.handle(
                id, OptionalLong.of(seen.version()), situation -> new StatementCommand.Submit(situation.chain(), by));
        return Answers.ok(views.of(stored), stored.version());
    }

    @PostMapping("/reviews")
    @RequiresIdempotencyKey
    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Approve, return or comment")
    ResponseEntity<StatementView> review(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody NewReview body, Caller caller) {
        var by = Actors.of(caller);
        var stored = handler.handle(id, OptionalLong.of(seen.version()), body.comment(), situation -> {
            Actors.mayRead(situation.stored(), caller);
            return command(body, by);
        });
        return Answers.created(URI.create("/api/v1/statements/" + id), views.of(stored), stored.version());
    }

    private static StatementCommand command(NewReview body, Actor by) {
        var comment = Objects.requireNonNullElse(body.comment(), "");
        return switch (body.decision()) {
            case APPROVE -> new StatementCommand.Approve(sha(body), by);
            case RETURN -> new StatementCommand.Return(comment, by);
            case COMMENT -> new StatementCommand.Comment(comment, by);
        };
    }

    private static String sha(NewReview body) {
        var sha = body.contentSha256();
        if (sha == null) {
            throw Refusal.malformed("hash-required");
        }
        return sha;
    }
}
