package org.huiying.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.huiying.platform.web.DoorsTest;
import org.huiying.testing.Api;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DoorsTest
class AccessTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anOpenDoorAdmitsEverybody() {
        assertThat(api.get("/api/v1/open").status()).isEqualTo(200);
        assertThat(api.get("/v3/api-docs").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/undeclared", "/api/v1/empty-rule"})
    void aDoorWithoutARuleAdmitsNobody(String path) {
        assertThat(api.get(path).status()).isEqualTo(401);
        assertThat(api.as("boss", "CLERK", "CHIEF", "STAFF").get(path).status()).isEqualTo(403);
        assertThat(api.as("boss", "CLERK").get(path).text()).doesNotContain("must not be seen");
    }

    @Test
    void postsGroupsAndScopesAreAdmittedAndNobodyElse() {
        assertThat(api.as("clerk", "CLERK").get("/api/v1/me").status()).isEqualTo(200);
        assertThat(api.as(TestIssuer.machine("feeder", "things:read"))
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(200);
        assertThat(api.as(TestIssuer.machine("feeder", "things:write"))
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(403);
        assertThat(api.as("cook", "COOK").get("/api/v1/me").status()).isEqualTo(403);
        assertThat(api.as("liar", "STAFF").get("/api/v1/me").status()).isEqualTo(403);
    }

    @Test
    void theCallerIsWhoTheTokenSays() {
        var token = TestIssuer.token("li", Set.of("CLERK", "CHIEF"), "funeral", "east", Set.of("a", "b"));

        var caller = api.as(token).get("/api/v1/me").json();

        assertThat(caller.get("subject").asString()).isEqualTo("li");
        assertThat(caller.get("posts").valueStream().map(n -> n.asString()))
                .containsExactlyInAnyOrder("CLERK", "CHIEF");
        assertThat(caller.get("section").asString()).isEqualTo("funeral");
        assertThat(caller.get("township").asString()).isEqualTo("east");
        assertThat(caller.get("scopes").valueStream().map(n -> n.asString())).containsExactlyInAnyOrder("a", "b");
    }

    static Stream<UnaryOperator<JWTClaimsSet.Builder>> spoiledTokens() {
        return Stream.of(
                claims -> claims.audience("other"),
                claims -> claims.audience(List.of()),
                claims -> claims.issuer("http://elsewhere"),
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))),
                claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(3600))));
    }

    @ParameterizedTest
    @MethodSource("spoiledTokens")
    void aSpoiledTokenIsRefusedEvenAtAnOpenDoor(UnaryOperator<JWTClaimsSet.Builder> spoil) {
        var token = TestIssuer.shared()
                .sign(claims -> spoil.apply(claims.subject("li").claim("posts", List.of("CLERK"))));

        for (var path : List.of("/api/v1/me", "/api/v1/open")) {
            var answer = api.as(token).get(path);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().get("code").asString()).isEqualTo("invalid-token");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJsaSIsInBvc3RzIjpbIkNMRVJLIl19."})
    void whatIsNoSignedTokenIsRefused(String token) {
        assertThat(api.as(token).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void claimsOfOddShapeGiveNoPosts() {
        var token = TestIssuer.shared()
                .sign(claims -> claims.subject("li").claim("posts", 7).claim("scope", null));

        assertThat(api.as(token).get("/api/v1/me").status()).isEqualTo(403);
    }

    @Test
    void aDeniedAccessIsAudited() {
        api.as("nosy", "CLERK").get("/api/v1/undeclared");
        api.as("nosy", "CLERK").post("/api/v1/keyed-things", "{\"name\":\"a\"}", "Idempotency-Key", "denied-1");

        assertThat(jdbc.sql(
                                "SELECT subject FROM audit_entry WHERE who = 'nosy' AND action = 'access.denied' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("GET /api/v1/undeclared", "POST /api/v1/keyed-things");
    }
}
