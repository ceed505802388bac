package org.huiying.monitoring.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiying.contracts.monitoring.FindingEvent.Joined;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A poll of findings locks opinions as they come, people lock them by their ids: neither fails of it. */
@ServiceTest
class LockOrderTest {

    @Autowired
    private Api door;

    @Autowired
    private Findings findings;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;
    private UUID first;
    private UUID last;

    @BeforeEach
    void twoMatters() {
        desk = new Desk(door, jdbc);
        var both = Stream.of(desk.register("晚晴公寓水管"), desk.register("晚晴公寓电梯"))
                .sorted()
                .toList();
        first = both.getFirst();
        last = both.getLast();
    }

    @Test
    void aMergeAndItsUndoingGoThroughAPollThatHoldsWhatTheyNeed() {
        var merge = meet(
                () -> measure(last, 1), () -> desk.merge(first, last, "Idempotency-Key", "m"), () -> measure(first, 1));
        assertThat(desk.view(first).path("state").asString()).isEqualTo("MERGED");
        assertThat(mentions(last)).as("both were measured before").isEqualTo(18);

        meet(
                () -> measure(last, 2),
                () -> {
                    desk.undo(merge, first);
                    return merge;
                },
                () -> measure(first, 2));
        assertThat(desk.view(first).path("state").asString()).isEqualTo("VERIFIED");
    }

    @Test
    void aSplitGoesThroughAPollThatHoldsTheSeriesOfNumbers() {
        var stays = desk.mention(1);
        var goes = desk.mention(2);
        join(first, stays, 1);
        join(first, goes, 2);

        var into = meet(
                () -> jdbc.sql("UPDATE opinion_number SET last = last + 1").update(),
                () -> desk.split(first, goes),
                () -> measure(first, 3));

        assertThat(desk.view(into).path("signals").path("mentions").asInt()).isOne();
    }

    /** A poll does one thing, a person comes and waits for it, and the poll goes on to what the person holds. */
    private <T> T meet(Runnable poll, Supplier<T> person, Runnable goesOn) {
        var done = new CompletableFuture<T>();
        transactions.executeWithoutResult(_ -> {
            poll.run();
            done.completeAsync(person);
            await().until(this::somebodyWaits);
            goesOn.run();
        });
        return done.join();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void measure(UUID opinion, long asOf) {
        findings.take(Snapshots.rising(desk.cluster(opinion), asOf, null, List.of()), 1);
    }

    private void join(UUID opinion, UUID mention, long asOf) {
        var joined = new Joined(mention, null, 0.5, List.of(), null);
        transactions.executeWithoutResult(
                _ -> findings.take(Snapshots.rising(desk.cluster(opinion), asOf, joined, List.of()), 1));
    }

    private long mentions(UUID opinion) {
        return desk.view(opinion).path("signals").path("mentions").asLong();
    }
}
