package org.huiying.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.huiying.gateway.Caller;
import org.huiying.gateway.OpenDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest extends OpenDoor {

    @Test
    void asksForATokenWhereThereIsNone() {
        var before = MONITORING.calls();

        var answer = caller().get("/api/v1/opinions");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Caller.json(answer).path("code").asString()).isEqualTo("unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(MONITORING.calls()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesABadToken(String why, String token) {
        var before = MONITORING.calls();

        var answer = caller().get("/api/v1/opinions", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Caller.json(answer).path("code").asString()).isEqualTo("invalid-token");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(MONITORING.calls()).isEqualTo(before);
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("expired", ISSUER.expired("office")),
                Arguments.of("for another audience", ISSUER.forAudience("elsewhere")),
                Arguments.of("from another issuer", ISSUER.fromIssuer("https://elsewhere.example")),
                Arguments.of("signed by another key", ISSUER.signedByAnother()),
                Arguments.of("not signed", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJvZmZpY2UiLCJhdWQiOiJodWl5aW5nIn0."),
                Arguments.of("no token at all", "nonsense"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/status", "/docs", "/openapi.json", "/public/statements", "/oauth2/jwks"})
    void leavesThePublicPlacesOpen(String path) {
        assertThat(caller().get(path).statusCode()).isEqualTo(200);
    }
}
