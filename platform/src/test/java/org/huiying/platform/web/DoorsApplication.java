package org.huiying.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.AccessGroups;
import org.huiying.platform.security.Caller;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A service with one door for each thing that can happen at a door. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({DoorsApplication.ThingController.class, DoorsApplication.ThingHandler.class})
public class DoorsApplication {

    @Bean
    AccessGroups groups() {
        return new AccessGroups(Map.of("STAFF", Set.of("CLERK", "CHIEF")));
    }

    public enum Kind {
        SMALL,
        LARGE
    }

    public record Part(@NotBlank String name) {}

    public record ThingRequest(
            @NotBlank @Size(max = 20) String name,
            Integer size,
            Kind kind,
            Instant at,
            @Valid List<Part> parts) {}

    public record Thing(UUID id, String name) {}

    /** Writes in a transaction, as handlers do. */
    public static class ThingHandler {
        public static final CountDownLatch ENTERED = new CountDownLatch(1);
        public static final CountDownLatch RELEASE = new CountDownLatch(1);
        private final JdbcClient jdbc;
        private final Audit audit;
        private final Supplier<UUID> ids;

        public ThingHandler(JdbcClient jdbc, Audit audit, Supplier<UUID> ids) {
            this.jdbc = jdbc;
            this.audit = audit;
            this.ids = ids;
            jdbc.sql("CREATE TABLE IF NOT EXISTS thing (id uuid PRIMARY KEY, name text NOT NULL)")
                    .update();
        }

        @Transactional
        public Thing create(String name) {
            var thing = new Thing(ids.get(), name);
            jdbc.sql("INSERT INTO thing VALUES (:id, :name)")
                    .param("id", thing.id())
                    .param("name", name)
                    .update();
            audit.record("thing.create", thing.id().toString(), Map.of("name", name, "exercise", true));
            switch (name) {
                case "refused" -> throw Refusal.rule("too-odd", name);
                case "failing" -> throw new IllegalStateException("the secret cause");
                case "slow" -> {
                    ENTERED.countDown();
                    await(RELEASE);
                }
                default -> {}
            }
            return thing;
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The doors. */
    @RestController
    public static class ThingController {
        private final ThingHandler handler;
        private final JdbcClient jdbc;
        private final NotYetKnown notYetKnown;

        public ThingController(ThingHandler handler, JdbcClient jdbc, NotYetKnown notYetKnown) {
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
            var all = java.util.stream.IntStream.rangeClosed(from, 120)
                    .limit(page.limitPlusOne())
                    .boxed()
                    .toList();
            return Page.of(all, page, String::valueOf);
        }

        @GetMapping("/api/v1/me")
        @Access(posts = "STAFF", scopes = "things:read")
        Caller me(Caller caller) {
            return caller;
        }

        @GetMapping("/api/v1/open")
        @Access(open = true)
        Map<String, Boolean> open(Optional<Caller> nobody) {
            return Map.of("open", true);
        }

        @GetMapping("/api/v1/undeclared")
        String undeclared() {
            return "must not be seen";
        }

        @GetMapping("/api/v1/empty-rule")
        @Access
        String emptyRule() {
            return "must not be seen";
        }

        @GetMapping("/api/v1/needs")
        @Access(posts = "STAFF")
        int needs(@RequestParam int number) {
            return number;
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

        @GetMapping("/api/v1/stored")
        @Access(posts = "STAFF")
        String stored(@RequestParam String text) {
            return jdbc.sql("SELECT :text::text")
                    .param("text", text)
                    .query(String.class)
                    .single();
        }

        @GetMapping("/api/v1/failures/{name}")
        @Access(posts = "STAFF")
        String fail(@PathVariable String name) throws Throwable {
            throw switch (name) {
                case "conflict" -> Refusal.conflict("illegal-transition");
                case "stale" -> Refusal.stale("stale-version");
                case "rule" -> Refusal.rule("too-odd", "x");
                case "forbidden" -> Refusal.forbidden("forbidden");
                case "unavailable" -> Refusal.unavailable("dependency-away", Duration.ofMillis(1500));
                case "limited" -> Refusal.of(429, "too-many-requests");
                case "duplicate" -> new DuplicateKeyException("secret");
                case "optimistic" -> new OptimisticLockingFailureException("secret");
                case "timeout" -> new QueryTimeoutException("secret");
                case "error" -> new StackOverflowError("secret");
                default -> new IllegalStateException("secret", new java.sql.SQLException("secret"));
            };
        }
    }
}
