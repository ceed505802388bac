package org.huiying.acceptance.doors;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiying.acceptance.stack.RunningStack;
import tools.jackson.databind.json.JsonMapper;

/** Which demo account may pass a door, and which may not, by what their tokens say. */
final class Keyring {

    private static final List<String> ACCOUNTS = List.of(
            "office-head",
            "office",
            "responder",
            "monitor",
            "duty",
            "section",
            "head",
            "deputy",
            "section-head",
            "spokesperson",
            "consultant",
            "county",
            "propaganda",
            "city",
            "county-system",
            "feeder",
            "auditor");

    private final Map<String, Set<String>> keys;

    Keyring(RunningStack stack) {
        keys = ACCOUNTS.stream().collect(Collectors.toMap(Function.identity(), name -> read(stack.token(name))));
    }

    String thatOpens(Door door) {
        return ACCOUNTS.stream()
                .filter(name -> keys.get(name).stream().anyMatch(door.keys()::contains))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no demo account for " + door.name()));
    }

    String thatDoesNotOpen(Door door) {
        return ACCOUNTS.stream()
                .filter(name -> keys.get(name).stream().noneMatch(door.keys()::contains))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("everybody may " + door.name()));
    }

    private static Set<String> read(String token) {
        var payload = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        var claims = new JsonMapper().readTree(payload);
        var scope = claims.path("scope");
        var scopes = scope.isArray()
                ? scope.valueStream().map(node -> node.asString(""))
                : Stream.of(scope.asString("").split(" "));
        var posts = claims.path("posts").valueStream().map(node -> node.asString(""));
        return Stream.concat(posts, scopes).filter(key -> !key.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
