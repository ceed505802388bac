package org.huiying.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.huiying.platform.MessagingApplication.event;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.huiying.contracts.monitoring.SourceEvent.SourceRecovered;
import org.huiying.platform.MessagingApplication;
import org.huiying.platform.MessagingApplication.Ledger;
import org.huiying.platform.problem.Refusal;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest(
        classes = MessagingApplication.class,
        properties = {"spring.application.name=monitoring", "spring.config.import=classpath:platform.yaml"})
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRepository repository;

    @Autowired
    OutboxEndpoint endpoint;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scenario scenario;

    @Autowired
    Ledger ledger;

    private final UUID source = UUID.randomUUID();

    @Test
    void numbersAreGaplessThoughTransactionsRaceAndRollBack() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<java.util.concurrent.Future<?>>();
            for (var i = 0; i < 200; i++) {
                var n = i;
                work.add(pool.submit(() -> transaction.executeWithoutResult(status -> {
                    outbox.append(List.of(event(source, "x" + n), event(source, "y" + n)));
                    if (n % 5 == 0) {
                        status.setRollbackOnly();
                    }
                })));
            }
            for (var one : work) {
                one.get();
            }
        }
        await().untilAsserted(() -> assertThat(sent()).hasSize(320));
        assertThat(sent())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 320).boxed().toList());
        await().untilAsserted(() -> assertThat(ledger.of(source)).hasSize(320));
        for (var i = 1; i < 200; i++) {
            if (i % 5 != 0) {
                assertThat(ledger.of(source)).containsSubsequence("x" + i, "y" + i);
            }
        }
    }

    @Test
    void theWireCarriesTheDocumentedHeaders() {
        append("a");
        var seen = scenario.awaitSeen(SourceRecovered.class, e -> e.sourceId().equals(source));
        assertThat(seen.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/330212/monitoring")
                .containsEntry("ce_type", "org.huiying.monitoring.SourceRecovered.v1")
                .containsEntry("ce_subject", source.toString())
                .containsEntry("ce_sequence", "1")
                .containsEntry("ce_exercise", "false")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time", "ce_epoch", "ce_correlationid", "ce_dataschema");
    }

    @Test
    void anEventThatCouldNeverBeSentIsRefusedBeforeItTakesANumber() {
        assertThatThrownBy(() -> append("x".repeat(1_000_000))).isInstanceOf(Refusal.class);
        append("small");
        await().untilAsserted(() -> assertThat(sent()).containsExactly(1L));
    }

    @Test
    void appendNeedsATransaction() {
        assertThatThrownBy(() -> outbox.append(event(source, "a"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void republishingSendsTheSameEventsAndNothingIsAppliedTwice() {
        IntStream.range(0, 10).forEach(i -> append("e" + i));
        await().untilAsserted(() -> assertThat(ledger.of(source)).hasSize(10));
        var tried = ledger.tried.size();
        assertThat((Long) endpoint.act(OutboxEndpoint.Action.REPUBLISH).get("republished"))
                .isGreaterThanOrEqualTo(10);
        append("last");
        await().untilAsserted(() -> assertThat(ledger.of(source)).hasSize(11));
        assertThat(ledger.tried.size()).isEqualTo(tried + 1);
    }

    @Test
    void afterARestoreANewEpochGoesOnFromWhatTheDatabaseRemembers() {
        append("a");
        append("b");
        await().untilAsserted(() -> assertThat(ledger.of(source)).containsExactly("a", "b"));
        endpoint.act(OutboxEndpoint.Action.NEW_EPOCH);
        append("c");
        append("d");
        await().untilAsserted(() -> assertThat(ledger.of(source)).containsExactly("a", "b", "c", "d"));
        assertThat(jdbc.sql("SELECT base_seq FROM outbox_sent WHERE key = :key AND base_seq IS NOT NULL")
                        .param("key", source.toString())
                        .query(Long.class)
                        .list())
                .containsExactly(2L);
    }

    private void append(String name) {
        transaction.executeWithoutResult(status -> outbox.append(event(source, name)));
    }

    private List<Long> sent() {
        return jdbc.sql("SELECT sequence FROM outbox_sent WHERE key = :key ORDER BY position")
                .param("key", source.toString())
                .query(Long.class)
                .list();
    }
}
