package org.huiying.monitoring.source;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.monitoring.source.SourceRepository.Watched;
import org.huiying.monitoring.source.domain.Source;
import org.huiying.monitoring.source.domain.SourceHealth;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.runtime.AfterCommit;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door of the sources. */
@RestController
@RequestMapping("/api/v1/sources")
final class SourceController {

    private final SourceHandler handler;
    private final SourceRepository sources;
    private final Supplier<UUID> ids;
    private final BackgroundLoop sourceCollector;

    SourceController(
            SourceHandler handler, SourceRepository sources, Supplier<UUID> ids, BackgroundLoop sourceCollector) {
        this.handler = handler;
        this.sources = sources;
        this.ids = ids;
        this.sourceCollector = sourceCollector;
    }

    /** A source as the API takes it. */
    record Form(
            @NotBlank @Size(max = 100) String name,
            @NotNull Source.Kind kind,
            @NotBlank @Size(max = 2000) String url,
            @NotNull MediaLevel mediaLevel,
            @NotNull SourceType sourceType,
            @Nullable Area area,
            @NotNull @Min(1) @Max(604_800) Integer intervalSeconds,
            @Nullable Boolean enabled) {

        Source source(UUID id, long version) {
            return new Source(
                    id,
                    name.strip(),
                    kind,
                    url.strip(),
                    mediaLevel,
                    sourceType,
                    area,
                    Duration.ofSeconds(intervalSeconds),
                    enabled == null || enabled,
                    version);
        }
    }

    /** A source as the API shows it. */
    record View(
            UUID id,
            String name,
            Source.Kind kind,
            String url,
            MediaLevel mediaLevel,
            SourceType sourceType,
            @Nullable Area area,
            long intervalSeconds,
            boolean enabled,
            Health health,
            long version) {

        static View of(Watched watched) {
            var source = watched.source();
            return new View(
                    source.id(),
                    source.name(),
                    source.kind(),
                    source.url(),
                    source.mediaLevel(),
                    source.sourceType(),
                    source.area(),
                    source.interval().toSeconds(),
                    source.enabled(),
                    Health.of(watched.health()),
                    source.version());
        }
    }

    /** Health as the API shows it. */
    record Health(
            SourceHealth.State state,
            Instant since,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant lastNewAt,
            SourceHealth.@Nullable Fault lastError,
            long newMentions) {

        static Health of(SourceHealth health) {
            return new Health(
                    health.state(),
                    health.since(),
                    health.lastSuccessAt(),
                    health.lastNewAt(),
                    health.error(),
                    health.newMentions());
        }
    }

    @GetMapping
    @Access(posts = "STAFF")
    @Operation(summary = "List sources and their health")
    Page<View> list(PageQuery query) {
        return Page.of(sources.page(query), query, one -> one.source().id().toString())
                .map(View::of);
    }

    @GetMapping("/{id}")
    @Access(posts = "STAFF")
    @Operation(summary = "Read a source")
    ResponseEntity<View> get(@PathVariable UUID id) {
        return ok(sources.find(id).orElseThrow(() -> Refusal.notFound("not-found", id)));
    }

    @PostMapping
    @Access(posts = "MONITOR")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a source")
    ResponseEntity<View> create(@Valid @RequestBody Form form) {
        var created = handler.create(form.source(ids.get(), 1));
        AfterCommit.run(sourceCollector::wake);
        return Answers.created(
                address(created), View.of(created), created.source().version());
    }

    @PutMapping("/{id}")
    @Access(posts = "MONITOR")
    @Operation(summary = "Replace a source")
    ResponseEntity<View> replace(@PathVariable UUID id, IfMatch version, @Valid @RequestBody Form form) {
        var replaced = handler.replace(form.source(id, version.version() + 1));
        AfterCommit.run(sourceCollector::wake);
        return ok(replaced);
    }

    @DeleteMapping("/{id}")
    @Access(posts = "MONITOR")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a source")
    ResponseEntity<Void> delete(@PathVariable UUID id, IfMatch version) {
        handler.delete(id, version.version());
        return ResponseEntity.noContent().build();
    }

    /** Fetches as a whole and soon; what came of it is in the health. */
    @PostMapping("/{id}/fetch")
    @Access(posts = "MONITOR")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Fetch a source soon")
    ResponseEntity<View> fetch(@PathVariable UUID id) {
        var watched = handler.askForAll(id);
        AfterCommit.run(sourceCollector::wake);
        return Answers.accepted(address(watched), View.of(watched));
    }

    private static URI address(Watched watched) {
        return URI.create("/api/v1/sources/" + watched.source().id());
    }

    private static ResponseEntity<View> ok(Watched watched) {
        return Answers.ok(View.of(watched), watched.source().version());
    }
}
