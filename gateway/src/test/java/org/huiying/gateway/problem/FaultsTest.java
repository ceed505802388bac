package org.huiying.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.gateway.problem.ProblemsTest.assertProblem;

import java.net.http.HttpRequest.BodyPublishers;
import org.huiying.gateway.Caller;
import org.huiying.gateway.RawPeer;
import org.huiying.gateway.StubIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every service is ill in its own way, and small limits hold. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=500ms",
            "gateway.limits.per-caller.per-second=1",
            "gateway.limits.per-caller.burst=3"
        })
class FaultsTest {

    private static final StubIssuer ISSUER = new StubIssuer();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("HUIYING_ISSUER_URI", ISSUER::uri);
        registry.add("HUIYING_MONITORING_URI", RawPeer::nobody);
        registry.add("HUIYING_ASSESSMENT_URI", () -> RawPeer.hangingUp().uri());
        registry.add("HUIYING_RESPONSE_URI", () -> RawPeer.silent().uri());
        registry.add(
                "HUIYING_NOTIFICATION_URI",
                () -> RawPeer.answering("BAD NEWS\r\n\r\n").uri());
    }

    @Test
    void says503WithATimeToWaitWhenAServiceIsAway() {
        var answer = get("/api/v1/opinions", "monitor");

        assertProblem(answer, 503, "upstream-away");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void says502WhenAServiceHangsUp() {
        assertProblem(get("/api/v1/plans", "office"), 502, "upstream-broken");
        var posted = new Caller(port)
                .post(
                        "/api/v1/plans",
                        BodyPublishers.ofString("{}"),
                        "Authorization",
                        "Bearer " + ISSUER.token("office-head"));
        assertProblem(posted, 502, "upstream-broken");
    }

    @Test
    void says502WhenAServiceAnswersNonsense() {
        assertProblem(get("/api/v1/alerts", "duty"), 502, "upstream-broken");
    }

    @Test
    void says504WhenAServiceDoesNotAnswerInTime() {
        assertProblem(get("/api/v1/incidents", "legal"), 504, "upstream-timeout");
    }

    @Test
    void says429WithATimeToWaitToTheOneWhoAsksTooOften() {
        for (var i = 0; i < 3; i++) {
            assertThat(get("/api/v1/nothing", "hasty").statusCode()).isEqualTo(404);
        }

        var answer = get("/api/v1/nothing", "hasty");

        assertProblem(answer, 429, "too-many-requests");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(get("/api/v1/nothing", "patient").statusCode()).isEqualTo(404);
    }

    private java.net.http.HttpResponse<String> get(String path, String account) {
        return new Caller(port).get(path, "Authorization", "Bearer " + ISSUER.token(account));
    }
}
