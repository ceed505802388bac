package org.huiying.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.platform.web.DoorsTest;
import org.huiying.testing.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DoorsTest
class AuditTest {

    @Autowired
    Api api;

    @Autowired
    Audit audit;

    @Autowired
    AuditSealer sealer;

    @Autowired
    AuditAnchor anchor;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AuditSettings settings;

    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void tenSealedEntries() throws IOException {
        for (int i = 0; i < 10; i++) {
            audit.record("thing.touch", subject, Map.of("i", i, "text", "舆情 \"quoted\" \u001f"));
        }
        await().until(() ->
                jdbc.sql("SELECT count(*) FROM audit_pending").query(Long.class).single() == 0);
        anchor.anchor();
    }

    @Test
    void anHonestChainHolds() {
        var answer = api.as("auditor", "AUDITOR")
                .get("/api/v1/audit/doors/verification")
                .json();

        assertThat(answer.get("valid").asBoolean()).isTrue();
        assertThat(answer.get("links").asLong()).isGreaterThanOrEqualTo(10);
        assertThat(answer.get("firstBad").isNull()).isTrue();
    }

    /** Each tampering as SQL on the fifth of the ten newest links, and what must be said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE audit_entry SET detail = '{\"i\": 99}' WHERE id = :entry|CHANGED",
                "UPDATE audit_entry SET who = 'somebody' WHERE id = :entry|CHANGED",
                "UPDATE audit_entry SET posts = '{CHIEF}' WHERE id = :entry|CHANGED",
                "UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE id = :entry|CHANGED",
                "UPDATE audit_entry SET exercise = true WHERE id = :entry|CHANGED",
                "UPDATE audit_link SET hash = sha256(hash) WHERE entry_id = :entry|CHANGED",
                "DELETE FROM audit_entry WHERE id = :entry|ENTRY_MISSING",
                "DELETE FROM audit_link WHERE entry_id = :entry|LINK_MISSING"
            })
    void tamperingIsNamed(String tampering, AuditVerification.Reason reason) {
        var link = link(5);
        tampered(() -> jdbc.sql(tampering).param("entry", link.entry()).update(), found -> {
            assertThat(found.valid()).isFalse();
            assertThat(found.firstBad()).isNotNull();
            assertThat(found.firstBad().link()).isEqualTo(link.n());
            assertThat(found.firstBad().reason()).isEqualTo(reason);
        });
    }

    @Test
    void reorderingIsNamed() {
        var first = link(5);
        var second = link(6);
        tampered(
                () -> {
                    jdbc.sql("UPDATE audit_link SET entry_id = -1 WHERE n = :n")
                            .param("n", first.n())
                            .update();
                    jdbc.sql("UPDATE audit_link SET entry_id = :e WHERE n = :n")
                            .param("n", second.n())
                            .param("e", first.entry())
                            .update();
                    jdbc.sql("UPDATE audit_link SET entry_id = :e WHERE n = :n")
                            .param("n", first.n())
                            .param("e", second.entry())
                            .update();
                },
                found -> {
                    assertThat(found.firstBad().link()).isEqualTo(first.n());
                    assertThat(found.firstBad().reason()).isEqualTo(AuditVerification.Reason.CHANGED);
                });
    }

    @Test
    void aTailThatWasCutIsMissedByTheAnchor() {
        var cut = link(5);
        tampered(
                () -> {
                    jdbc.sql("DELETE FROM audit_link WHERE n >= :n")
                            .param("n", cut.n())
                            .update();
                    jdbc.sql("DELETE FROM audit_entry WHERE id >= :e")
                            .param("e", cut.entry())
                            .update();
                },
                found -> {
                    assertThat(found.firstBad().link()).isEqualTo(cut.n());
                    assertThat(found.firstBad().reason()).isEqualTo(AuditVerification.Reason.NOT_AS_ANCHORED);
                });
    }

    @Test
    void aChainThatWasRecomputedAsAWholeIsNotAsAnchored() {
        tampered(
                () -> {
                    jdbc.sql("UPDATE audit_entry SET who = 'nobody' WHERE id = :e")
                            .param("e", link(5).entry())
                            .update();
                    jdbc.sql("DELETE FROM audit_link").update();
                    jdbc.sql("INSERT INTO audit_pending SELECT id FROM audit_entry")
                            .update();
                    while (sealer.seal()) {}
                },
                found -> assertThat(found.firstBad().reason()).isEqualTo(AuditVerification.Reason.NOT_AS_ANCHORED));
    }

    @Test
    void anEntryThatIsKeptFromTheSealerIsNamed() {
        tampered(
                () -> jdbc.sql("""
                        INSERT INTO audit_entry (at, who, posts, action, subject, detail)
                        VALUES (now() - interval '1 hour', 'x', '{}', 'x', 'x', '{}')""").update(),
                found -> assertThat(found.firstBad().reason()).isEqualTo(AuditVerification.Reason.NOT_LINKED));
    }

    @Test
    void theHeadIsAnchoredOutside() throws IOException {
        assertThat(Files.readAllLines(Path.of(settings.anchor())).getLast())
                .isEqualTo(
                        sealer.head().map(head -> head.n() + " " + head.hash()).orElseThrow());
    }

    @Test
    void anEntryStandsAndFallsWithItsTransaction() {
        transaction.executeWithoutResult(status -> {
            audit.record("thing.undo", subject, Map.of());
            status.setRollbackOnly();
        });

        assertThat(entries("")).hasSize(10).doesNotContain("thing.undo");
    }

    @Test
    void whoCommitsLateIsLinkedLater() {
        transaction.executeWithoutResult(status -> {
            audit.record("thing.early", subject, Map.of());
            new TransactionTemplate(transaction.getTransactionManager(), requiresNew())
                    .executeWithoutResult(inner -> audit.record("thing.late", subject, Map.of()));
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
        assertThat(entries("&limit=3")).hasSize(3);
        assertThat(entries("&from=2026-01-01T00:00:00Z&to=2200-01-01T00:00:00%2B08:00"))
                .hasSize(10);
        assertThat(entries("&to=2026-01-01T00:00:00Z")).isEmpty();
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

    private record Link(long n, long entry) {}

    private Link link(int ofTheLastTen) {
        return jdbc.sql(
                        "SELECT n, entry_id FROM audit_link WHERE entry_id IN (SELECT id FROM audit_entry WHERE subject = :s) ORDER BY n")
                .param("s", subject)
                .query((row, i) -> new Link(row.getLong(1), row.getLong(2)))
                .list()
                .get(ofTheLastTen - 1);
    }

    /** Verifies within the tampering transaction, which is then undone. */
    private void tampered(Runnable tampering, java.util.function.Consumer<AuditVerification> expectation) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            tampering.run();
            expectation.accept(new AuditVerifier(jdbc, transaction, anchor).verify());
        });
        assertThat(verifier.verify().valid()).isTrue();
    }

    private List<String> entries(String more) {
        var items = api.as("auditor", "AUDITOR")
                .get("/api/v1/audit/doors?subject=" + subject + more)
                .json()
                .get("items");
        return items.valueStream().map(item -> item.get("action").asString()).toList();
    }

    private boolean linked(String action) {
        return jdbc.sql("""
                        SELECT count(*) FROM audit_entry e JOIN audit_link l ON l.entry_id = e.id
                        WHERE e.subject = :s AND e.action = :a""")
                        .param("s", subject)
                        .param("a", action)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static org.springframework.transaction.TransactionDefinition requiresNew() {
        return new org.springframework.transaction.support.DefaultTransactionDefinition(
                org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }
}
