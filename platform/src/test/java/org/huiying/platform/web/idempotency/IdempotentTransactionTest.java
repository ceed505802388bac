package org.huiying.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.huiying.platform.web.DoorsTest;
import org.huiying.platform.web.ThingHandler;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request and its answer are one transaction: both or neither, whatever fails, and once, whoever else asks. */
@DoorsTest
class IdempotentTransactionTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    private KeyedDesk desk;

    @BeforeEach
    void begin() {
        desk = KeyedDesk.cleared(api, jdbc);
    }

    @Test
    void aFailureIsNotKeptAndLeavesNothing() {
        assertThat(desk.post("clerk", "{\"name\":\"failing\"}").status()).isEqualTo(500);
        assertThat(desk.post("clerk", "{\"name\":\"failing\"}").header("Idempotency-Replayed"))
                .isEmpty();
        assertThat(desk.things()).isZero();
        assertThat(desk.kept()).isZero();
    }

    @Test
    void workAndAnswerFallTogether() {
        jdbc.sql("CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'crash'; END $$")
                .update();
        jdbc.sql("""
                        CREATE CONSTRAINT TRIGGER crash AFTER INSERT ON idempotent_answer
                        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail()""").update();
        try {
            var answer = desk.post("clerk", "{\"name\":\"a\"}");

            assertThat(answer.status()).isGreaterThanOrEqualTo(500);
            assertThat(answer.header("Location")).isEmpty();
            assertThat(desk.things()).isZero();
        } finally {
            jdbc.sql("DROP FUNCTION fail() CASCADE").update();
        }
        assertThat(desk.post("clerk", "{\"name\":\"a\"}").status()).isEqualTo(201);
        assertThat(desk.things()).isEqualTo(1);
    }

    @Test
    void aRequestInFlightIsNotDoneBesideItself() throws InterruptedException {
        var slow = CompletableFuture.supplyAsync(() -> desk.post("clerk", "{\"name\":\"slow\"}"));
        ThingHandler.ENTERED.await();

        var meanwhile = desk.post("clerk", "{\"name\":\"slow\"}");
        ThingHandler.RELEASE.countDown();

        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.json().get("code").asString()).isEqualTo("idempotency-in-flight");
        assertThat(slow.join().status()).isEqualTo(201);
        assertThat(desk.post("clerk", "{\"name\":\"slow\"}").text())
                .isEqualTo(slow.join().text());
        assertThat(desk.things()).isEqualTo(1);
    }

    @Test
    void manyAtOnceDoItOnce() {
        var all = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> desk.post("clerk", "{\"name\":\"a\"}")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();

        assertThat(all).isSubsetOf(201, 409).contains(201);
        assertThat(desk.things()).isEqualTo(1);
    }
}
