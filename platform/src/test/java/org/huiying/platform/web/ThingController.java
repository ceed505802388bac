package org.huiying.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.ThingHandler.Thing;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Things, with all the conventions that doors to things have. */
@RestController
class ThingController {

    enum Kind {
        SMALL,
        LARGE
    }

    record Part(@NotBlank String name) {}

    record ThingRequest(
            @NotBlank @Size(max = 20) String name,
            Integer size,
            Kind kind,
            Instant at,
            @Valid List<Part> parts) {}

    private final ThingHandler handler;
    private final JdbcClient jdbc;
    private final NotYetKnown notYetKnown;

    ThingController(ThingHandler handler, JdbcClient jdbc, NotYetKnown notYetKnown) {
        this.handler = handler;
        this.jdbc = jdbc;
        this.notYetKnown = notYetKnown;
    }

    @PostMapping("/api/v1/things")
    @Access(posts = "STAFF")
    ResponseEntity<Thing> create(@Valid @RequestBody ThingRequest request) {
        var thing = handler.create(request.name());
        return Answers.created(URI.create("/api/v1/things/" + thing.id()), thing, 1);
    }

    @PostMapping("/api/v1/keyed-things")
    @Access(posts = "CHIEF")
    @RequiresIdempotencyKey
    ResponseEntity<Thing> createKeyed(@Valid @RequestBody ThingRequest request) {
        return create(request);
    }

    @PostMapping("/api/v1/uploads")
    @Access(posts = "STAFF")
    ResponseEntity<Thing> upload(@RequestPart("file") MultipartFile file) {
        return Answers.accepted(URI.create("/x"), handler.create(file.getOriginalFilename()));
    }

    @GetMapping("/api/v1/things/{id}")
    @Access(posts = "STAFF", scopes = "things:read")
    ResponseEntity<Thing> one(@PathVariable UUID id) {
        return jdbc.sql("SELECT * FROM thing WHERE id = :id")
                .param("id", id)
                .query(Thing.class)
                .optional()
                .map(thing -> Answers.ok(thing, 3))
                .orElseThrow(() -> Refusal.notFound("not-found", id));
    }

    @PutMapping("/api/v1/things/{id}")
    @Access(posts = "STAFF")
    long change(@PathVariable UUID id, IfMatch version, @RequestBody ThingRequest request) {
        return version.version();
    }

    @GetMapping("/api/v1/things")
    @Access(posts = "STAFF")
    Page<Integer> list(PageQuery page, @RequestParam(required = false) Kind kind) {
        var from = page.after(Integer::valueOf).orElse(0) + 1;
        var all = IntStream.rangeClosed(from, 120)
                .limit(page.limitPlusOne())
                .boxed()
                .toList();
        return Page.of(all, page, String::valueOf);
    }

    @GetMapping("/api/v1/awaited/{id}")
    @Access(posts = "STAFF")
    Thing awaited(@PathVariable UUID id) {
        return notYetKnown.await(
                id,
                () -> jdbc.sql("SELECT * FROM thing WHERE id = :id")
                        .param("id", id)
                        .query(Thing.class)
                        .optional());
    }
}
