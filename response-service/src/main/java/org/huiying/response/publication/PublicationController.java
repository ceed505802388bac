package org.huiying.response.publication;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.vocabulary.PublicationChannel;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.huiying.platform.web.RequiresIdempotencyKey;
import org.huiying.response.statement.Actors;
import org.huiying.response.statement.StatementHandler;
import org.huiying.response.statement.StatementView;
import org.huiying.response.statement.StatementViews;
import org.huiying.response.statement.StoredStatement;
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

/** Asks for publication, and tells how far it has come. */
@RestController
@RequestMapping("/api/v1/statements/{id}")
final class PublicationController {

    /** Where to publish; {@code at} in the future holds it back until then. */
    record NewPublication(
            @NotEmpty @Size(max = 8) List<@NotNull String> channels,
            @Nullable Instant at) {}

    /** Why one post releases alone; without channels on the public page only. */
    record NewRelease(
            @NotNull @Size(max = 500) String reason,
            @Nullable @Size(max = 8) List<@NotNull String> channels) {}

    /** Why the statement is taken back. */
    record NewWithdrawal(@NotNull @Size(max = 500) String reason) {}

    /** A signature after the release, bound to the text like any other. */
    record NewRatification(
            @NotNull @Size(max = 64) String contentSha256,
            @Nullable @Size(max = 2000) String comment) {}

    /** The intents of a statement, oldest first. */
    record Publications(List<Publication> items) {}

    private final PublicationHandler handler;
    private final PublicationRepository publications;
    private final StatementHandler statements;
    private final StatementViews views;

    PublicationController(
            PublicationHandler handler,
            PublicationRepository publications,
            StatementHandler statements,
            StatementViews views) {
        this.handler = handler;
        this.publications = publications;
        this.statements = statements;
        this.views = views;
    }

    @PostMapping("/publications")
    @RequiresIdempotencyKey
    @Access(posts = {"SPOKESPERSON", "OFFICE"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Publish an approved statement")
    ResponseEntity<StatementView> publish(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody NewPublication body, Caller caller) {
        return underWay(id, handler.publish(id, seen.version(), channels(body.channels()), body.at()));
    }

    @GetMapping("/publications")
    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @Operation(summary = "List the publications of a statement")
    Publications list(@PathVariable UUID id, Caller caller) {
        Actors.mayRead(statements.get(id), caller);
        return new Publications(publications.of(id));
    }

    @PostMapping("/emergency-release")
    @RequiresIdempotencyKey
    @Access(posts = "STAFF")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Release a statement in an emergency")
    ResponseEntity<StatementView> release(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody NewRelease body, Caller caller) {
        var named = body.channels();
        var channels = named == null || named.isEmpty() ? Set.of(PublicationChannel.WEBSITE) : channels(named);
        return underWay(id, handler.release(id, seen.version(), channels, body.reason(), Actors.of(caller)));
    }

    @PostMapping("/ratification")
    @RequiresIdempotencyKey
    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @Operation(summary = "Ratify an emergency release")
    ResponseEntity<StatementView> ratify(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody NewRatification body, Caller caller) {
        var by = Actors.of(caller);
        var stored = handler.ratify(id, seen.version(), body.contentSha256(), body.comment(), by);
        return Answers.ok(views.of(stored), stored.version());
    }

    @PostMapping("/withdrawal")
    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @Operation(summary = "Withdraw a statement")
    ResponseEntity<StatementView> withdraw(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody NewWithdrawal body, Caller caller) {
        var stored = handler.withdraw(id, seen.version(), body.reason(), Actors.of(caller));
        return Answers.ok(views.of(stored), stored.version());
    }

    private ResponseEntity<StatementView> underWay(UUID id, StoredStatement stored) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/statements/" + id + "/publications"))
                .eTag("\"" + stored.version() + "\"")
                .body(views.of(stored));
    }

    private static Set<PublicationChannel> channels(List<String> names) {
        var channels = new LinkedHashSet<PublicationChannel>();
        for (var name : names) {
            channels.add(Arrays.stream(PublicationChannel.values())
                    .filter(channel -> channel.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.rule("channel-not-registered", name)));
        }
        return channels;
    }
}
