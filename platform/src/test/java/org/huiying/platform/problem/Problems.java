package org.huiying.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiying.testing.Api.Answer;
import org.jspecify.annotations.Nullable;

/** What every problem of the doors has. */
final class Problems {

    static final String THINGS = "/api/v1/things";

    private Problems() {}

    /** @param code of the problem, or null where any will do */
    static void expect(Answer answer, int status, @Nullable String code) {
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
}
