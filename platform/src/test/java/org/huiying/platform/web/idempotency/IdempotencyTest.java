package org.huiying.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.huiying.platform.web.DoorsApplication.ThingHandler;
import org.huiying.platform.web.DoorsTest;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DoorsTest
class IdempotencyTest {

    private static final String THINGS = "/api/v1/things";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AnswerRepository answers;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void noThings() {
        jdbc.sql("DELETE FROM thing").update();
    }

    @Test
    void theSameRequestIsDoneOnceAndAnsweredTwice() {
        var first = post("clerk", "{\"name\":\"a\"}");
        var second = post("clerk", "{\"name\":\"a\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.text()).isEqualTo(first.text());
        for (var header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertThat(second.header(header)).isNotEmpty().isEqualTo(first.header(header));
        }
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheKeyIsRefused() {
        post("clerk", "{\"name\":\"a\"}");

        var other = post("clerk", "{\"name\":\"b\"}");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("code").asString()).isEqualTo("idempotency-key-reused");
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToItsCallerAndRoute() {
        post("clerk", "{\"name\":\"a\"}");

        assertThat(post("other", "{\"name\":\"b\"}").status()).isEqualTo(201);
        assertThat(api.as("clerk", "CHIEF")
                        .post("/api/v1/keyed-things", "{\"name\":\"c\"}", "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
        assertThat(things()).isEqualTo(3);
    }

    @Test
    void aRefusalIsRepeatedAndLeavesNothingElse() {
        var first = post("clerk", "{\"name\":\"refused\"}");
        var second = post("clerk", "{\"name\":\"refused\"}");

        assertThat(first.status()).isEqualTo(422);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(things()).isZero();
    }

    @Test
    void aFailureIsNotKeptAndLeavesNothing() {
        assertThat(post("clerk", "{\"name\":\"failing\"}").status()).isEqualTo(500);
        assertThat(post("clerk", "{\"name\":\"failing\"}").header("Idempotency-Replayed"))
                .isEmpty();
        assertThat(things()).isZero();
        assertThat(kept()).isZero();
    }

    @Test
    void workAndAnswerFallTogether() {
        jdbc.sql("CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'crash'; END $$")
                .update();
        jdbc.sql("""
                        CREATE CONSTRAINT TRIGGER crash AFTER INSERT ON idempotent_answer
                        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail()""").update();
        try {
            var answer = post("clerk", "{\"name\":\"a\"}");

            assertThat(answer.status()).isGreaterThanOrEqualTo(500);
            assertThat(answer.header("Location")).isEmpty();
            assertThat(things()).isZero();
        } finally {
            jdbc.sql("DROP FUNCTION fail() CASCADE").update();
        }
        assertThat(post("clerk", "{\"name\":\"a\"}").status()).isEqualTo(201);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void aRequestInFlightIsNotDoneBesideItself() throws InterruptedException {
        var slow = CompletableFuture.supplyAsync(() -> post("clerk", "{\"name\":\"slow\"}"));
        ThingHandler.ENTERED.await();

        var meanwhile = post("clerk", "{\"name\":\"slow\"}");
        ThingHandler.RELEASE.countDown();

        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.json().get("code").asString()).isEqualTo("idempotency-in-flight");
        assertThat(slow.join().status()).isEqualTo(201);
        assertThat(post("clerk", "{\"name\":\"slow\"}").text())
                .isEqualTo(slow.join().text());
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void manyAtOnceDoItOnce() {
        var all = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post("clerk", "{\"name\":\"a\"}")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();

        assertThat(all).isSubsetOf(201, 409).contains(201);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void anUploadIsTheSameWhateverItsBoundary() {
        var first = upload("b1", "content");
        var second = upload("b2", "content");
        var other = upload("b3", "other content");

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void aMarkedDoorIsClosedWithoutAKey() {
        var answer = api.as("chief", "CHIEF").post("/api/v1/keyed-things", "{\"name\":\"a\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("idempotency-key-required");
    }

    @Test
    void anAnswerExpires() {
        post("clerk", "{\"name\":\"a\"}");
        jdbc.sql("UPDATE idempotent_answer SET stored_at = now() - interval '25 hours' WHERE key = :key")
                .param("key", key)
                .update();

        assertThat(post("clerk", "{\"name\":\"b\"}").status()).isEqualTo(201);
        assertThat(post("clerk", "{\"name\":\"b\"}").header("Idempotency-Replayed"))
                .isEqualTo("true");

        jdbc.sql("UPDATE idempotent_answer SET stored_at = now() - interval '25 hours' WHERE key = :key")
                .param("key", key)
                .update();
        answers.sweep();
        assertThat(kept()).isZero();
    }

    private Answer post(String who, String body) {
        return api.as(who, "CLERK").post(THINGS, body, "Idempotency-Key", key);
    }

    private Answer upload(String boundary, String content) {
        var body = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(boundary, content, boundary);
        return api.as("clerk", "CLERK")
                .post(
                        "/api/v1/uploads",
                        body,
                        "Idempotency-Key",
                        key,
                        "Content-Type",
                        "multipart/form-data; boundary=" + boundary);
    }

    private int things() {
        return jdbc.sql("SELECT count(*) FROM thing").query(Integer.class).single();
    }

    private int kept() {
        return jdbc.sql("SELECT count(*) FROM idempotent_answer WHERE key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }
}
