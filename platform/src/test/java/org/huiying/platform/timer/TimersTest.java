package org.huiying.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiying.platform.MessagingApplication;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest(
        classes = {MessagingApplication.class, TimersTest.Handlers.class},
        properties = {"spring.application.name=timers-test", "spring.config.import=classpath:platform.yaml"})
class TimersTest {

    private static final List<String> DONE = new CopyOnWriteArrayList<>();
    private static final AtomicInteger FAILURES = new AtomicInteger();

    @TestConfiguration
    static class Handlers {
        @Bean
        TimerHandler bell() {
            return handler("bell", () -> {});
        }

        @Bean
        TimerHandler failing() {
            return handler("failing", () -> {
                if (FAILURES.incrementAndGet() <= 2) {
                    throw new IllegalStateException("not yet");
                }
            });
        }

        private static TimerHandler handler(String kind, Runnable first) {
            return new TimerHandler() {
                @Override
                public String kind() {
                    return kind;
                }

                @Override
                public void due(DueTimer timer) {
                    first.run();
                    DONE.add(timer.key() + timer.payload());
                }
            };
        }
    }

    @Autowired
    Timers timers;

    @Autowired
    TimerAuditor auditor;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void forget() {
        DONE.clear();
    }

    @Test
    void aDueTimerIsActedOnOnceAndAFutureOneWaits() {
        timers.schedule("bell", "past", Instant.now().minusSeconds(3600), Map.of("n", 1));
        timers.schedule("bell", "future", Instant.now().plusSeconds(3600), Map.of());
        await().untilAsserted(() -> assertThat(DONE).containsExactly("past{\"n\": 1}"));
        assertThat(rows()).containsExactly("future");
        timers.cancel("bell", "future");
        assertThat(rows()).isEmpty();
    }

    @Test
    void theSameKindAndKeyIsReplaced() {
        timers.schedule("bell", "k", Instant.now().plusSeconds(3600), Map.of("n", 1));
        timers.schedule("bell", "k", Instant.now(), Map.of("n", 2));
        await().untilAsserted(() -> assertThat(DONE).containsExactly("k{\"n\": 2}"));
    }

    @Test
    void whatIsRolledBackWasNeverSet() {
        transaction.executeWithoutResult(status -> {
            timers.schedule("bell", "never", Instant.now(), Map.of());
            status.setRollbackOnly();
        });
        timers.schedule("bell", "marker", Instant.now(), Map.of());
        await().untilAsserted(() -> assertThat(DONE).containsExactly("marker{}"));
    }

    @Test
    void aFailingHandlerIsTriedAgainAndHoldsUpNoOther() {
        timers.schedule("failing", "f", Instant.now(), Map.of());
        timers.schedule("bell", "b", Instant.now(), Map.of());
        await().untilAsserted(() -> assertThat(DONE).contains("b{}"));
        await().untilAsserted(() -> assertThat(DONE).contains("f{}"));
        assertThat(FAILURES).hasValue(3);
    }

    @Test
    void theAuditorCountsWhatNobodyActedOn() {
        jdbc.sql("""
                INSERT INTO timer (kind, key, due_at, not_before)
                VALUES ('orphan', 'x', now() - interval '2 minutes', now() + interval '1 hour')""").update();
        auditor.look();
        assertThat(auditor.late()).isEqualTo(1);
        jdbc.sql("DELETE FROM timer WHERE kind = 'orphan'").update();
        auditor.look();
        assertThat(auditor.late()).isZero();
    }

    private List<String> rows() {
        return jdbc.sql("SELECT key FROM timer WHERE kind = 'bell' ORDER BY key")
                .query((row, n) -> row.getString(1))
                .list();
    }
}
