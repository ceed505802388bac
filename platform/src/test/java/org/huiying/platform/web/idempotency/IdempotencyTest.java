package org.huiying.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiying.platform.web.DoorsTest;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same request under the same key is done once, and its answer repeated. */
@DoorsTest
class IdempotencyTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AnswerRepository answers;

    private KeyedDesk desk;

    @BeforeEach
    void begin() {
        desk = KeyedDesk.cleared(api, jdbc);
    }

    @Test
    void theSameRequestIsDoneOnceAndAnsweredTwice() {
        var first = desk.post("clerk", "{\"name\":\"a\"}");
        var second = desk.post("clerk", "{\"name\":\"a\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.text()).isEqualTo(first.text());
        for (var header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertThat(second.header(header)).isNotEmpty().isEqualTo(first.header(header));
        }
        assertThat(desk.things()).isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheKeyIsRefused() {
        desk.post("clerk", "{\"name\":\"a\"}");

        var other = desk.post("clerk", "{\"name\":\"b\"}");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("code").asString()).isEqualTo("idempotency-key-reused");
        assertThat(desk.things()).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToItsCallerAndRoute() {
        desk.post("clerk", "{\"name\":\"a\"}");

        assertThat(desk.post("other", "{\"name\":\"b\"}").status()).isEqualTo(201);
        assertThat(api.as("clerk", "CHIEF")
                        .post("/api/v1/keyed-things", "{\"name\":\"c\"}", "Idempotency-Key", desk.key())
                        .status())
                .isEqualTo(201);
        assertThat(desk.things()).isEqualTo(3);
    }

    @Test
    void aRefusalIsRepeatedAndLeavesNothingElse() {
        var first = desk.post("clerk", "{\"name\":\"refused\"}");
        var second = desk.post("clerk", "{\"name\":\"refused\"}");

        assertThat(first.status()).isEqualTo(422);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(desk.things()).isZero();
    }

    @Test
    void anUploadIsTheSameWhateverItsBoundary() {
        var first = upload("b1", "content");
        var second = upload("b2", "content");
        var other = upload("b3", "other content");

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(desk.things()).isEqualTo(1);
    }

    @Test
    void aMarkedDoorIsClosedWithoutAKey() {
        var answer = api.as("chief", "CHIEF").post("/api/v1/keyed-things", "{\"name\":\"a\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("idempotency-key-required");
    }

    @Test
    void anAnswerExpires() {
        desk.post("clerk", "{\"name\":\"a\"}");
        jdbc.sql("UPDATE idempotent_answer SET stored_at = now() - interval '25 hours' WHERE key = :key")
                .param("key", desk.key())
                .update();

        assertThat(desk.post("clerk", "{\"name\":\"b\"}").status()).isEqualTo(201);
        assertThat(desk.post("clerk", "{\"name\":\"b\"}").header("Idempotency-Replayed"))
                .isEqualTo("true");

        jdbc.sql("UPDATE idempotent_answer SET stored_at = now() - interval '25 hours' WHERE key = :key")
                .param("key", desk.key())
                .update();
        answers.sweep();
        assertThat(desk.kept()).isZero();
    }

    private Answer upload(String boundary, String content) {
        var body = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(boundary, content, boundary);
        return api.as("clerk", "CLERK")
                .post(
                        "/api/v1/uploads",
                        body,
                        "Idempotency-Key",
                        desk.key(),
                        "Content-Type",
                        "multipart/form-data; boundary=" + boundary);
    }
}
