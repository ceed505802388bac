package org.huiying.platform.web;

import java.util.Map;
import java.util.Optional;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Doors that are open to some, to all, and, by mistake, to nobody. */
@RestController
class CallerController {

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
}
