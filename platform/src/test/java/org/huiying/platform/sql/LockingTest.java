package org.huiying.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiying.platform.MessagingApplication;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest(
        classes = MessagingApplication.class,
        properties = {"spring.application.name=locking-test", "spring.config.import=classpath:platform.yaml"})
class LockingTest {

    @Autowired
    Locking locking;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void rows() {
        jdbc.sql("CREATE TABLE IF NOT EXISTS held (id int PRIMARY KEY, note text NOT NULL)")
                .update();
        jdbc.sql("INSERT INTO held VALUES (1, ''), (2, '') ON CONFLICT (id) DO UPDATE SET note = ''")
                .update();
    }

    @Test
    void whoMeetsABatchInTheOtherOrderGivesWayAndKeepsWhatItHadDoneBefore() {
        var asked = new AtomicInteger();
        var person = new CompletableFuture<Void>();
        transaction.executeWithoutResult(_ -> {
            lock(2);
            person.completeAsync(() -> {
                transaction.executeWithoutResult(_ -> {
                    jdbc.sql("INSERT INTO held VALUES (3, 'before')").update();
                    locking.of(() -> {
                        asked.incrementAndGet();
                        lock(1);
                        lock(2);
                    });
                    note(1, "person");
                });
                return null;
            });
            await().until(this::somebodyWaits);
            lock(1); // the person holds it and waits for the other one
            note(2, "batch");
        });
        person.join();

        assertThat(asked.get()).isGreaterThan(1);
        assertThat(jdbc.sql("SELECT note FROM held ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("person", "batch", "before");
    }

    @Test
    void aSlowHolderIsWaitedForAndTheTransactionsOwnPatienceComesBack() {
        var asked = new AtomicInteger();
        var person = new CompletableFuture<String>();
        transaction.executeWithoutResult(_ -> {
            lock(1);
            person.completeAsync(() -> transaction.execute(_ -> {
                locking.of(() -> {
                    asked.incrementAndGet();
                    lock(1);
                });
                return jdbc.sql("SHOW lock_timeout").query(String.class).single();
            }));
            await().until(() -> asked.get() > 2);
        });

        assertThat(person.join()).isEqualTo("0");
    }

    @Test
    void otherFailuresAreNotTriedAgainAndWithoutATransactionNothingIsLocked() {
        var asked = new AtomicInteger();
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> locking.of(() -> {
                    asked.incrementAndGet();
                    jdbc.sql("SELECT 1 / 0").query(Integer.class).single();
                })))
                .hasMessageContaining("division by zero");
        assertThat(asked).hasValue(1);
        assertThatThrownBy(() -> locking.of(() -> lock(1))).isInstanceOf(IllegalStateException.class);
    }

    private void lock(int id) {
        jdbc.sql("SELECT id FROM held WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private void note(int id, String text) {
        jdbc.sql("UPDATE held SET note = :text WHERE id = :id")
                .param("id", id)
                .param("text", text)
                .update();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
