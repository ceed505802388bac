package org.huiying.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.gateway.problem.ProblemsTest.assertProblem;

import org.huiying.gateway.Caller;
import org.huiying.gateway.RawPeer;
import org.huiying.gateway.StubIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The identity provider cannot be reached: the gateway starts all the same, and so do its public places. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "gateway.limits.per-address.per-second=1",
            "gateway.limits.per-address.burst=4"
        })
class IssuerAwayTest {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("HUIYING_ISSUER_URI", RawPeer::nobody);
    }

    @Test
    void says503UntilTokensCanBeVerifiedAgainAndLimitsTheAddress() {
        var caller = new Caller(port);
        var token = "Bearer " + new StubIssuer().token("office");

        assertThat(caller.get("/").statusCode()).isEqualTo(200);
        var answer = caller.get("/api/v1/opinions", "Authorization", token);
        assertProblem(answer, 503, "issuer-away");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");

        for (var i = 0; i < 4; i++) {
            answer = caller.get("/api/v1/opinions", "Authorization", "Bearer guess" + i);
        }
        assertProblem(answer, 429, "too-many-requests");
    }
}
