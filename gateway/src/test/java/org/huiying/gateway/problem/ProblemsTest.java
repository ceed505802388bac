package org.huiying.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.ResourceBundle;
import org.huiying.gateway.Caller;
import org.huiying.gateway.OpenDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest extends OpenDoor {

    private static final int LIMIT = 10 * 1024 * 1024;

    @Test
    void saysInChineseWhatIsWrong() {
        var answer = caller().get("/nowhere");

        assertProblem(answer, 404, "not-found");
        assertThat(Caller.json(answer).path("title").asString()).isEqualTo("没有这个地址");
        assertThat(Caller.json(answer).path("instance").asString()).isEqualTo("/nowhere");
        assertThat(answer.headers().firstValue("X-Trace-Id"))
                .contains(Caller.json(answer).path("traceId").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en                        | No such address
            en-GB,en;q=0.9,zh;q=0.1   | No such address
            zh-CN,en;q=0.5            | 没有这个地址
            fr                        | 没有这个地址
            en;q=nonsense             | 没有这个地址
            """)
    void speaksTheCallersLanguage(String accepted, String title) {
        var answer = caller().get("/nowhere", "Accept-Language", accepted);

        assertThat(Caller.json(answer).path("title").asString()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE", "TRACE", "BREW"})
    void refusesAMethodThatThePlaceDoesNotHave(String method) {
        var answer = caller().send(method, "/status", BodyPublishers.noBody());

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/../api/v1/opinions", "/public//statements", "/public/%2e%2e/x", "/public/a;b=c"})
    void refusesPathsThatMeanTwoThings(String path) {
        assertProblem(caller().get(path), 400, "malformed-request");
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() {
        var answer = mention(BodyPublishers.ofByteArray(new byte[2 * LIMIT]));

        assertProblem(answer, 413, "content-too-large");
        assertThat(Caller.json(answer).path("detail").asString()).contains("10 MB");
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() {
        var answer = mention(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 * LIMIT])));

        assertProblem(answer, 413, "content-too-large");
    }

    @Test
    void takesAChunkedBodyOfExactlyTheLimit() {
        var answer = mention(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT])));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(MONITORING.last().bodyBytes()).isEqualTo(LIMIT);
    }

    @Test
    void hasWordsForEveryCodeInBothLanguages() {
        var texts = new ProblemTexts();
        for (var language : new String[] {"zh", "en"}) {
            var bundle = ResourceBundle.getBundle(language.equals("en") ? "problems_en" : "problems");
            var expected = Arrays.stream(ProblemCode.values())
                    .flatMap(code -> Arrays.stream(new String[] {code.code() + ".title", code.code() + ".detail"}));
            assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(expected.toList());
        }
        assertThat(texts.language(null)).hasToString("zh");
    }

    private HttpResponse<String> mention(BodyPublisher body) {
        return caller().post("/api/v1/mentions", body, "Authorization", bearer("monitor"));
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = Caller.json(answer);
        assertThat(problem.propertyNames())
                .containsExactly("type", "title", "status", "detail", "instance", "code", "traceId");
        assertThat(problem.path("type").asString()).isEqualTo("urn:problem:gateway:" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.body()).doesNotContain("Exception", "org.", "java.");
    }
}
