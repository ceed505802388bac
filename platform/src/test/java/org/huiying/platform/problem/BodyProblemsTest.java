package org.huiying.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.platform.problem.Problems.THINGS;
import static org.huiying.platform.problem.Problems.expect;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.huiying.platform.web.DoorsTest;
import org.huiying.testing.Api;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong with a body is told, and where. */
@DoorsTest
class BodyProblemsTest {

    @Autowired
    Api api;

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

    private Api clerk() {
        return api.as(TestIssuer.token("clerk", Set.of("CLERK")));
    }

    private static String multipart(int size) {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" + "a".repeat(size)
                + "\r\n--b--\r\n";
    }
}
