package org.huiying.assessment.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.huiying.assessment.Walk;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class GradingLockTest {

    @Autowired
    private Api api;

    @Autowired
    private Scenario scenario;

    @Autowired
    private GradingRepository gradings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    /** What a fact that arrives at the moment of the decision finds, and saves again. */
    @Test
    void whoWaitedForADecisionSeesIt() {
        var incident = new Walk(api, scenario)
                .graded(PlanGrade.II, StatutoryClass.MAJOR)
                .id();
        var decision = jdbc.sql("SELECT decision_id FROM grading WHERE incident_id = :id")
                .param("id", incident)
                .query(UUID.class)
                .single();
        decide(incident, null);
        var heard = new CompletableFuture<StoredGrading>();
        transactions.executeWithoutResult(_ -> {
            decide(incident, decision);
            heard.completeAsync(
                    () -> transactions.execute(_ -> gradings.lock(incident).orElseThrow()));
            await().until(() -> waiting() > 0);
        });
        assertThat(heard.join().assignment()).isNotNull();
    }

    private void decide(UUID incident, @Nullable UUID decision) {
        jdbc.sql("UPDATE grading SET decision_id = :decision::uuid, status = :status WHERE incident_id = :id")
                .param("decision", decision)
                .param("status", decision == null ? "VERIFIED" : "GRADED")
                .param("id", incident)
                .update();
    }

    private int waiting() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                .query(Integer.class)
                .single();
    }
}
