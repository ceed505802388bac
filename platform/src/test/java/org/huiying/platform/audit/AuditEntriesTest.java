package org.huiying.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.huiying.platform.web.DoorsTest;
import org.huiying.testing.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written down, when, and who may read it. */
@DoorsTest
class AuditEntriesTest {

    @Autowired
    Api api;

    @Autowired
    Audit audit;

    @Autowired
    AuditAnchor anchor;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private TenEntries entries;

    @BeforeEach
    void writeThem() throws IOException {
        entries = TenEntries.sealed(audit, anchor, jdbc);
    }

    @Test
    void anEntryStandsAndFallsWithItsTransaction() {
        transaction.executeWithoutResult(status -> {
            audit.record("thing.undo", entries.subject(), Map.of());
            status.setRollbackOnly();
        });

        assertThat(read("")).hasSize(10).doesNotContain("thing.undo");
    }

    @Test
    void whoCommitsLateIsLinkedLater() {
        transaction.executeWithoutResult(status -> {
            audit.record("thing.early", entries.subject(), Map.of());
            new TransactionTemplate(transaction.getTransactionManager(), requiresNew())
                    .executeWithoutResult(inner -> audit.record("thing.late", entries.subject(), Map.of()));
            await().until(() -> linked("thing.late"));
            assertThat(linked("thing.early")).isFalse();
        });

        await().until(() -> linked("thing.early"));
        assertThat(verifier.verify().valid()).isTrue();
    }

    @Test
    void theCallerStandsInTheEntry() {
        var thing = api.as("li", "CLERK")
                .post("/api/v1/things", "{\"name\":\"a\"}")
                .json()
                .get("id")
                .asString();

        var entry = api.as("auditor", "AUDITOR")
                .get("/api/v1/audit/doors?subject=" + thing)
                .json()
                .get("items")
                .get(0);

        assertThat(entry.get("who").asString()).isEqualTo("li");
        assertThat(entry.get("posts").get(0).asString()).isEqualTo("CLERK");
        assertThat(entry.get("action").asString()).isEqualTo("thing.create");
        assertThat(entry.get("detail").get("name").asString()).isEqualTo("a");
        assertThat(entry.get("exercise").asBoolean()).isTrue();
    }

    @Test
    void entriesAreReadInPagesAndByTime() {
        assertThat(read("&limit=3")).hasSize(3);
        assertThat(read("&from=2026-01-01T00:00:00Z&to=2200-01-01T00:00:00%2B08:00"))
                .hasSize(10);
        assertThat(read("&to=2026-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void onlyTheAuditorReadsAndOnlyOfThisService() {
        assertThat(api.as("chief", "CHIEF").get("/api/v1/audit/doors").status()).isEqualTo(403);
        assertThat(api.get("/api/v1/audit/doors/verification").status()).isEqualTo(401);
        assertThat(api.as("auditor", "AUDITOR").get("/api/v1/audit/other").status())
                .isEqualTo(404);
        assertThat(api.as("auditor", "AUDITOR")
                        .get("/api/v1/audit/other/verification")
                        .status())
                .isEqualTo(404);
    }

    private List<String> read(String more) {
        var items = api.as("auditor", "AUDITOR")
                .get("/api/v1/audit/doors?subject=" + entries.subject() + more)
                .json()
                .get("items");
        return items.valueStream().map(item -> item.get("action").asString()).toList();
    }

    private boolean linked(String action) {
        return jdbc.sql("""
                        SELECT count(*) FROM audit_entry e JOIN audit_link l ON l.entry_id = e.id
                        WHERE e.subject = :s AND e.action = :a""")
                        .param("s", entries.subject())
                        .param("a", action)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static TransactionDefinition requiresNew() {
        return new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }
}
