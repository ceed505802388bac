package org.huiying.platform.audit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten entries about a subject of their own, linked and anchored; others may stand between them. */
record TenEntries(String subject, JdbcClient jdbc) {

    record Link(long n, long entry) {}

    static TenEntries sealed(Audit audit, AuditAnchor anchor, JdbcClient jdbc) throws IOException {
        var subject = UUID.randomUUID().toString();
        for (int i = 0; i < 10; i++) {
            audit.record("thing.touch", subject, Map.of("i", i, "text", "舆情 \"quoted\" \u001f"));
        }
        await().until(() ->
                jdbc.sql("SELECT count(*) FROM audit_pending").query(Long.class).single() == 0);
        anchor.anchor();
        return new TenEntries(subject, jdbc);
    }

    /** The link of the first of them, the second and so on. */
    Link link(int ofTheTen) {
        return jdbc.sql(
                        "SELECT n, entry_id FROM audit_link WHERE entry_id IN (SELECT id FROM audit_entry WHERE subject = :s) ORDER BY n")
                .param("s", subject)
                .query((row, i) -> new Link(row.getLong(1), row.getLong(2)))
                .list()
                .get(ofTheTen - 1);
    }
}
