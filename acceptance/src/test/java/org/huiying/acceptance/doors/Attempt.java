package org.huiying.acceptance.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.huiying.acceptance.stack.Answer;
import org.jspecify.annotations.Nullable;

/** A request that a door must refuse with this status, and a problem that has a code and a trace. */
record Attempt(Door door, String fault, int expected, Supplier<Answer> request) {

    Outcome make() {
        try {
            return new Outcome(this, request.get(), null);
        } catch (RuntimeException e) {
            return new Outcome(this, null, e);
        }
    }

    @Override
    public String toString() {
        return door.name() + ": " + fault + " is " + expected;
    }

    /** What came of it. */
    record Outcome(
            Attempt attempt,
            @Nullable Answer answer,
            @Nullable RuntimeException failure) {

        boolean isServerFault() {
            return answer == null || answer.status() >= 500;
        }

        void check() {
            assertThat(failure).isNull();
            assertThat(answer).isNotNull();
            assertThat(answer.status()).as(answer.toString()).isEqualTo(attempt.expected);
            isProblem(answer);
        }

        static void isProblem(Answer answer) {
            assertThat(answer.header("Content-Type").orElse(""))
                    .as(answer.toString())
                    .startsWith("application/problem+json");
            var problem = answer.json();
            assertThat(problem.path("status").asInt(0)).isEqualTo(answer.status());
            assertThat(problem.path("type").asString("")).matches("urn:problem:[a-z]+:[a-z0-9-]+");
            assertThat(problem.path("code").asString("")).matches("[a-z0-9-]+");
            assertThat(problem.path("traceId").asString("")).matches("[0-9a-f]{32}");
            assertThat(problem.path("title").asString("")).isNotBlank();
            assertThat(problem.path("detail").asString("")).isNotBlank().doesNotContain("Exception", "org.");
        }
    }
}
