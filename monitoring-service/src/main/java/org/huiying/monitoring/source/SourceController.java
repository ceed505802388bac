package org.huiying.monitoring.source;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.monitoring.source.SourceRepository.Watched;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.runtime.AfterCommit;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
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
    private final IntensityRepository intensities;
    private final SourceViews views;
    private final Supplier<UUID> ids;
    private final BackgroundLoop sourceCollector;

    SourceController(
            SourceHandler handler,
            SourceRepository sources,
            IntensityRepository intensities,
            SourceViews views,
            Supplier<UUID> ids,
            BackgroundLoop sourceCollector) {
        this.handler = handler;
        this.sources = sources;
        this.intensities = intensities;
        this.views = views;
        this.ids = ids;
        this.sourceCollector = sourceCollector;
    }

    @GetMapping
    @Access(posts = "STAFF")
    @Operation(summary = "List sources and their health")
    Page<SourceView> list(PageQuery query) {
        var demands = intensities.demands();
        return Page.of(sources.page(query), query, one -> one.source().id().toString())
                .map(one -> views.of(one, demands));
    }

    @GetMapping("/{id}")
    @Access(posts = "STAFF")
    @Operation(summary = "Read a source")
    ResponseEntity<SourceView> get(@PathVariable UUID id) {
        return ok(sources.find(id).orElseThrow(() -> Refusal.notFound("not-found", id)));
    }

    @PostMapping
    @Access(posts = "MONITOR")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a source")
    ResponseEntity<SourceView> create(@Valid @RequestBody SourceForm form) {
        var created = handler.create(form.source(ids.get(), 1));
        AfterCommit.run(sourceCollector::wake);
        return Answers.created(
                address(created), views.of(created), created.source().version());
    }

    @PutMapping("/{id}")
    @Access(posts = "MONITOR")
    @Operation(summary = "Replace a source")
    ResponseEntity<SourceView> replace(@PathVariable UUID id, IfMatch version, @Valid @RequestBody SourceForm form) {
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
    ResponseEntity<SourceView> fetch(@PathVariable UUID id) {
        var watched = handler.askForAll(id);
        AfterCommit.run(sourceCollector::wake);
        return Answers.accepted(address(watched), views.of(watched));
    }

    private static URI address(Watched watched) {
        return URI.create("/api/v1/sources/" + watched.source().id());
    }

    private ResponseEntity<SourceView> ok(Watched watched) {
        return Answers.ok(views.of(watched), watched.source().version());
    }
}
