package org.huiying.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.huiying.platform.web.DoorsTest;
import org.huiying.testing.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is done to the chain afterwards is found and named. */
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

    private TenEntries entries;

    @BeforeEach
    void writeThem() throws IOException {
        entries = TenEntries.sealed(audit, anchor, jdbc);
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
        var link = entries.link(5);
        tampered(() -> jdbc.sql(tampering).param("entry", link.entry()).update(), found -> {
            assertThat(found.valid()).isFalse();
            assertThat(found.firstBad()).isNotNull();
            assertThat(found.firstBad().link()).isEqualTo(link.n());
            assertThat(found.firstBad().reason()).isEqualTo(reason);
        });
    }

    @Test
    void reorderingIsNamed() {
        var first = entries.link(5);
        var second = entries.link(6);
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
        var cut = entries.link(5);
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
                            .param("e", entries.link(5).entry())
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

    /** Verifies within the tampering transaction, which is then undone. */
    private void tampered(Runnable tampering, Consumer<AuditVerification> expectation) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            tampering.run();
            expectation.accept(new AuditVerifier(jdbc, transaction, anchor).verify());
        });
        assertThat(verifier.verify().valid()).isTrue();
    }
}
