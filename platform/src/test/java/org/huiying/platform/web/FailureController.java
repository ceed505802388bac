package org.huiying.platform.web;

import java.sql.SQLException;
import java.time.Duration;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whatever can go wrong behind a door. */
@RestController
class FailureController {

    private final JdbcClient jdbc;

    FailureController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/api/v1/needs")
    @Access(posts = "STAFF")
    int needs(@RequestParam int number) {
        return number;
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
            default -> new IllegalStateException("secret", new SQLException("secret"));
        };
    }
}
