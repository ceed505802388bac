package org.huiying.response.statement;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.huiying.contracts.response.StatementEvent.Kind;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.huiying.platform.web.NotYetKnown;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.huiying.response.incident.IncidentFiles;
import org.huiying.response.statement.domain.StateName;
import org.huiying.response.statement.domain.StatementCommand;
import org.huiying.response.statement.domain.text.Fact;
import org.huiying.response.statement.domain.text.Text;
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

/** Statements as resources: draft, read, rewrite. */
@RestController
@RequestMapping("/api/v1")
final class StatementController {

    /** One row of the fact table. */
    record FactRow(
            @NotBlank @Size(max = 500) String fact,
            @Nullable @Size(max = 500) String source,
            @Nullable @Size(max = 100) String verifiedBy) {}

    /** A new statement; {@code corrects} names the public statement that a CORRECTION is about. */
    record NewStatement(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 20_000) String body,
            @Nullable @Valid @Size(max = 100) List<FactRow> facts,
            @NotNull Kind kind,
            @Nullable UUID corrects,
            @Nullable @Size(max = 500) String note) {}

    /** A new version; without {@code facts} the fact table stays as it is. */
    record NewVersion(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 20_000) String body,
            @Nullable @Valid @Size(max = 100) List<FactRow> facts,
            @Nullable @Size(max = 500) String note) {}

    private final StatementHandler handler;
    private final StatementRepository statements;
    private final StatementViews views;
    private final IncidentFiles incidents;
    private final NotYetKnown notYetKnown;

    StatementController(
            StatementHandler handler,
            StatementRepository statements,
            StatementViews views,
            IncidentFiles incidents,
            NotYetKnown notYetKnown) {
        this.handler = handler;
        this.statements = statements;
        this.views = views;
        this.incidents = incidents;
        this.notYetKnown = notYetKnown;
    }

    @PostMapping("/incidents/{incidentId}/statements")
    @Access(posts = {"RESPONDER", "SECTION", "SECTION_HEAD"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Draft a statement")
    ResponseEntity<StatementView> create(
            @PathVariable UUID incidentId, @Valid @RequestBody NewStatement body, Caller caller) {
        notYetKnown.await(incidentId, () -> incidents.find(incidentId));
        var text = text(body.title(), body.body(), facts(body.facts()));
        var stored = handler.create(incidentId, body.kind(), text, body.corrects(), body.note(), Actors.of(caller));
        var location = URI.create("/api/v1/statements/" + StatementViews.id(stored));
        return Answers.created(location, views.of(stored), stored.version());
    }

    @GetMapping("/incidents/{incidentId}/statements")
    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @Operation(summary = "List the statements of an incident")
    Page<StatementView> list(@PathVariable UUID incidentId, PageQuery query, Caller caller) {
        notYetKnown.await(incidentId, () -> incidents.find(incidentId));
        return page(incidentId, null, query, caller);
    }

    /** All statements, or those in one state: where approvers look for what awaits them. */
    @GetMapping("/statements")
    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @Operation(summary = "List statements")
    Page<StatementView> list(
            @RequestParam(required = false) @Nullable StateName state, PageQuery query, Caller caller) {
        return page(null, state, query, caller);
    }

    @GetMapping("/statements/{id}")
    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @Operation(summary = "Read a statement")
    ResponseEntity<StatementView> get(@PathVariable UUID id, Caller caller) {
        var stored = handler.get(id);
        Actors.mayRead(stored, caller);
        return Answers.ok(views.of(stored), stored.version());
    }

    @PostMapping("/statements/{id}/versions")
    @Access(posts = "STAFF")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write a new version")
    ResponseEntity<StatementView> revise(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody NewVersion body, Caller caller) {
        var by = Actors.of(caller);
        var stored = handler.handle(id, OptionalLong.of(seen.version()), body.note(), situation -> {
            var old = situation.stored().state().manuscript().text();
            var facts = body.facts() == null ? old.facts() : facts(body.facts());
            return new StatementCommand.Revise(text(body.title(), body.body(), facts), by);
        });
        var location = URI.create("/api/v1/statements/" + id + "/versions");
        return Answers.created(location, views.of(stored), stored.version());
    }

    /** A correction is a statement of its own that goes through the chain; the old one changes when it is published. */
    @PostMapping("/statements/{id}/corrections")
    @Access(posts = "STAFF")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Draft a correction")
    ResponseEntity<StatementView> correct(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody NewVersion body, Caller caller) {
        var text = text(body.title(), body.body(), facts(body.facts()));
        var stored = handler.correct(id, seen.version(), text, body.note(), Actors.of(caller));
        var location = URI.create("/api/v1/statements/" + StatementViews.id(stored));
        return Answers.created(location, views.of(stored), stored.version());
    }

    private Page<StatementView> page(
            @Nullable UUID incidentId, @Nullable StateName state, PageQuery query, Caller caller) {
        var after = query.after(UUID::fromString).orElse(null);
        var rows = statements.list(incidentId, state, after, query.updatedSince(), query.limitPlusOne());
        var page = Page.of(rows, query, row -> StatementViews.id(row).toString());
        var readable = page.items().stream().filter(row -> Actors.reads(row, caller));
        return new Page<>(readable.map(views::of).toList(), page.nextCursor());
    }

    private static Text text(String title, String body, List<Fact> facts) {
        var text = new Text(title, body, facts);
        if (text.title().isEmpty() || text.body().isEmpty()) {
            throw Refusal.malformed("empty-text");
        }
        return text;
    }

    private static List<Fact> facts(@Nullable List<FactRow> rows) {
        return Objects.requireNonNullElse(rows, List.<FactRow>of()).stream()
                .map(row -> new Fact(row.fact(), row.source(), row.verifiedBy()))
                .toList();
    }
}
