package org.huiying.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.platform.problem.Problems.THINGS;
import static org.huiying.platform.problem.Problems.expect;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.stream.Stream;
import org.huiying.platform.web.DoorsTest;
import org.huiying.testing.Api;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is refused or fails is told as a problem, in the language of whoever asks. */
@DoorsTest
class ProblemTest {

    private static final String ID = "/api/v1/things/0198f0a0-0000-7000-8000-000000000000";

    @Autowired
    Api api;

    /** Method, path, body, headers, expected status and code. */
    static Stream<Arguments> refusals() {
        return Stream.of(
                bad("POST", THINGS, "{\"name\":", 400, "malformed-json"),
                bad("POST", THINGS, "{\"name\":\"a\"} trailing", 400, "malformed-json"),
                bad("POST", THINGS, "{\"name\":\"a\",\"name\":\"b\"}", 400, "malformed-json"),
                bad("POST", THINGS, "", 400, "body-missing"),
                bad("POST", THINGS, "[]", 400, "invalid-request"),
                bad("POST", THINGS, "{}", 400, "invalid-request"),
                bad("GET", "/api/v1/things/not-an-id", "", 400, "invalid-request"),
                bad("GET", "/api/v1/needs", "", 400, "invalid-request"),
                bad("GET", "/api/v1/needs?number=x", "", 400, "invalid-request"),
                bad("GET", THINGS + "?kind=UNKNOWN", "", 400, "invalid-request"),
                bad("GET", THINGS + "?limit=0", "", 400, "invalid-request"),
                bad("GET", THINGS + "?limit=201", "", 400, "invalid-request"),
                bad("GET", THINGS + "?limit=many", "", 400, "invalid-request"),
                bad("GET", THINGS + "?updatedSince=yesterday", "", 400, "invalid-request"),
                bad("GET", THINGS + "?after=%20%20", "", 400, "malformed-cursor"),
                bad("GET", THINGS + "?after=bm90LWEtbnVtYmVy", "", 400, "malformed-cursor"),
                bad("GET", "/api/v1/stored?text=%00", "", 400, "malformed-request"),
                bad("GET", "/api/v1/things;x=y", "", 400, "malformed-request"),
                bad("GET", "/api/v1/things%2F..", "", 400, "malformed-request"),
                bad("GET", ID, "", 404, "not-found"),
                bad("GET", "/api/v1/no-such-path", "", 404, "unknown-path"),
                bad("GET", "/", "", 404, "unknown-path"),
                bad("GET", "/error", "", 404, "unknown-path"),
                bad("DELETE", THINGS, "", 405, "method-not-allowed"),
                bad("GET", THINGS, "", 406, "not-acceptable", "Accept", "image/png"),
                bad("POST", THINGS, "name=a", 415, "unsupported-media-type", "Content-Type", "text/csv"),
                bad("PUT", ID, "{}", 428, "if-match-required"),
                bad("PUT", ID, "{}", 400, "malformed-if-match", "If-Match", "3"),
                bad("PUT", ID, "{}", 400, "malformed-if-match", "If-Match", "W/\"3\""),
                bad("PUT", ID, "{}", 400, "malformed-if-match", "If-Match", "*"),
                bad("POST", THINGS, "{}", 400, "malformed-idempotency-key", "Idempotency-Key", "k".repeat(201)),
                bad("GET", "/api/v1/failures/conflict", "", 409, "illegal-transition"),
                bad("GET", "/api/v1/failures/duplicate", "", 409, "already-exists"),
                bad("GET", "/api/v1/failures/stale", "", 412, "stale-version"),
                bad("GET", "/api/v1/failures/optimistic", "", 412, "stale-version"),
                bad("GET", "/api/v1/failures/rule", "", 422, "too-odd"),
                bad("GET", "/api/v1/failures/forbidden", "", 403, "forbidden"),
                bad("GET", "/api/v1/failures/limited", "", 429, "too-many-requests"),
                bad("GET", "/api/v1/failures/unavailable", "", 503, "dependency-away"),
                bad("GET", "/api/v1/failures/timeout", "", 503, "dependency-away"),
                bad("GET", "/api/v1/failures/uncaught", "", 500, "internal-error"),
                bad("GET", "/api/v1/failures/error", "", 500, "internal-error"));
    }

    @ParameterizedTest(name = "{0} {1} {2} -> {4} {5}")
    @MethodSource("refusals")
    void isToldAsAProblem(String method, String path, String body, String[] headers, int status, String code) {
        var answer = clerk().send(method, path, BodyPublishers.ofString(body), headers);

        expect(answer, status, code);
    }

    @Test
    void methodsThatExistAreNamed() {
        assertThat(clerk().delete(THINGS).header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void speaksChineseUnlessEnglishIsPreferred() {
        var chinese = clerk().get(ID);
        var english = clerk().get(ID, "Accept-Language", "en-GB, zh;q=0.5");
        var both = clerk().get(ID, "Accept-Language", "fr, zh-CN, en;q=0.5");

        assertThat(chinese.json().get("title").asString()).isEqualTo("不存在");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh");
        assertThat(english.json().get("title").asString()).isEqualTo("Not found");
        assertThat(english.json().get("detail").asString()).contains("0198f0a0");
        assertThat(both.json().get("title").asString()).isEqualTo("不存在");
        assertThat(clerk().post(THINGS, "{\"name\":\"\"}", "Accept-Language", "en")
                        .text())
                .contains("must not be blank");
        assertThat(clerk().post(THINGS, "{\"name\":\"\"}").text()).contains("不能为空");
    }

    @Test
    void theServiceHasTheFirstWord() {
        assertThat(clerk().get("/api/v1/failures/rule").json().get("detail").asString())
                .isEqualTo("x 太奇怪了。");
    }

    @Test
    void eachDependencyThatIsAwayHasAWaitingTime() {
        assertThat(clerk().get("/api/v1/failures/unavailable").header("Retry-After"))
                .isEqualTo("2");
        assertThat(clerk().get("/api/v1/failures/timeout").header("Retry-After"))
                .isEqualTo("5");
    }

    private Api clerk() {
        return api.as(TestIssuer.token("clerk", Set.of("CLERK")));
    }

    private static Arguments bad(String method, String path, String body, int status, String code, String... headers) {
        return arguments(method, path, body, headers, status, code);
    }
}
