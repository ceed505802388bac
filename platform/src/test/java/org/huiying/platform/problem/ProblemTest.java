package org.huiying.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.huiying.platform.web.DoorsTest;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DoorsTest
class ProblemTest {

    private static final String THINGS = "/api/v1/things";
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\",\"nmae\":\"b\"}|/nmae|unknown-property",
                "{\"name\":\"a\",\"kind\":\"HUGE\"}|/kind|unknown-value",
                "{\"name\":\"a\",\"kind\":1}|/kind|unknown-value",
                "{\"name\":\"a\",\"size\":\"7\"}|/size|wrong-type",
                "{\"name\":\"a\",\"size\":1.5}|/size|wrong-type",
                "{\"name\":7}|/name|wrong-type",
                "{\"name\":\"a\\u0000b\"}|/name|wrong-type",
                "{\"name\":\"a\\ud800b\"}|/name|wrong-type",
                "{\"name\":\"a\",\"at\":\"yesterday\"}|/at|wrong-type",
                "{\"name\":\"a\",\"parts\":[{\"name\":\"b\"},{\"nam/e\":\"c\"}]}|/parts/1/nam~1e|unknown-property",
                "{\"name\":\" \"}|/name|not-blank",
                "{\"name\":\"123456789012345678901\"}|/name|size",
                "{\"name\":\"a\",\"parts\":[{\"name\":\"b\"},{\"name\":\"\"}]}|/parts/1/name|not-blank"
            })
    void aFaultInTheBodyIsPointedAt(String body, String pointer, String code) {
        var answer = clerk().post(THINGS, body);

        expect(answer, 400, "invalid-request");
        var error = answer.json().get("errors").get(0);
        assertThat(error.get("pointer").asString()).isEqualTo(pointer);
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("detail").asString()).isNotBlank().isNotEqualTo(code);
    }

    @Test
    void brokenUtf8IsMalformed() {
        var broken = "{\"name\":\"?\"}".getBytes(StandardCharsets.US_ASCII);
        broken[9] = (byte) 0xC3;

        expect(clerk().post(THINGS, broken), 400, "malformed-json");
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
    void aTooLargeBodyIsRefusedDeclaredOrChunked() {
        var large = ("{\"name\":\"" + "a".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

        expect(clerk().post(THINGS, large), 413, "body-too-large");
        expect(clerk().send("POST", THINGS, chunked), 413, "body-too-large");
        expect(clerk().send("POST", THINGS, chunked, "Idempotency-Key", "large"), 413, "body-too-large");
        expect(
                clerk().post("/api/v1/uploads", multipart(200_000), "Content-Type", "multipart/form-data; boundary=b"),
                413,
                "body-too-large");
    }

    @Test
    void aBrokenUploadIsMalformed() {
        expect(
                clerk().post("/api/v1/uploads", "nonsense", "Content-Type", "multipart/form-data; boundary=b"),
                400,
                null);
        expect(clerk().post("/api/v1/uploads", "nonsense", "Content-Type", "multipart/form-data"), 400, null);
    }

    @Test
    void eachDependencyThatIsAwayHasAWaitingTime() {
        assertThat(clerk().get("/api/v1/failures/unavailable").header("Retry-After"))
                .isEqualTo("2");
        assertThat(clerk().get("/api/v1/failures/timeout").header("Retry-After"))
                .isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({"GET /a|b HTTP/1.1", "NONSENSE", "GET /%zz HTTP/1.1", "TRACE / HTTP/1.1"})
    void whatIsNoHttpIsToldByTheServerAsAProblem(String line) throws IOException {
        var answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html").doesNotContain("Exception");
        assertThat(answer).contains("application/problem+json").contains("urn:problem:doors:");
    }

    @Test
    void aBrokenParameterIsMalformed() throws IOException {
        var token = TestIssuer.token("clerk", Set.of("CLERK"));

        var answer = raw("GET /api/v1/needs?number=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + token + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    private static void expect(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        var problem = answer.json();
        if (code != null) {
            assertThat(problem.get("code").asString()).isEqualTo(code);
        }
        assertThat(problem.get("type").asString())
                .isEqualTo("urn:problem:doors:" + problem.get("code").asString());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("instance").asString()).startsWith("/");
        assertThat(problem.get("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.text()).doesNotContain("Exception", "secret", "org.", "java.", "\tat ");
    }

    private Api clerk() {
        return api.as(TestIssuer.token("clerk", Set.of("CLERK")));
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", api.uri("/").getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String multipart(int size) {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" + "a".repeat(size)
                + "\r\n--b--\r\n";
    }

    private static Arguments bad(String method, String path, String body, int status, String code, String... headers) {
        return arguments(method, path, body, headers, status, code);
    }
}
