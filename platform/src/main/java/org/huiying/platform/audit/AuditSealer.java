package org.huiying.platform.audit;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Links the entries that have become visible; whoever commits late is linked later, under a higher number. */
final class AuditSealer {

    /** The newest link. */
    record Head(long n, String hash) {}

    private static final long LOCK = 0x41554449544C4E4BL; // "AUDITLNK"
    private static final int BATCH = 500;

    private static final String TAKE = """
            WITH taken AS (
              DELETE FROM audit_pending
              WHERE entry_id IN (SELECT entry_id FROM audit_pending ORDER BY entry_id LIMIT :batch)
              RETURNING entry_id)
            SELECT e.id, %s AS canonical FROM taken t JOIN audit_entry e ON e.id = t.entry_id ORDER BY e.id""".formatted(ChainHash.CANONICAL);

    private record Entry(long id, String canonical) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AuditSealer(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Links a batch; true when more may be waiting. One sealer at a time, whatever the number of replicas. */
    boolean seal() {
        return Boolean.TRUE.equals(transaction.execute(status -> isOnlySealer() && sealBatch()));
    }

    Optional<Head> head() {
        return jdbc.sql("SELECT n, encode(hash, 'hex') AS hash FROM audit_link ORDER BY n DESC LIMIT 1")
                .query((row, i) -> new Head(row.getLong("n"), row.getString("hash")))
                .optional();
    }

    private boolean isOnlySealer() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private boolean sealBatch() {
        var entries = jdbc.sql(TAKE)
                .param("batch", BATCH)
                .query((row, i) -> new Entry(row.getLong("id"), row.getString("canonical")))
                .list();
        if (entries.isEmpty()) {
            return false;
        }
        var head = head().orElse(new Head(0, ChainHash.NONE));
        var hash = head.hash();
        var hashes = new ArrayList<String>();
        for (var entry : entries) {
            hash = ChainHash.next(hash, entry.canonical());
            hashes.add(hash);
        }
        jdbc.sql("""
                        INSERT INTO audit_link (n, entry_id, hash)
                        SELECT :head + link.i, link.entry, decode(link.hash, 'hex')
                        FROM unnest(:entries::bigint[], :hashes::text[]) WITH ORDINALITY AS link (entry, hash, i)""")
                .param("head", head.n())
                .param("entries", entries.stream().map(Entry::id).toArray(Long[]::new))
                .param("hashes", hashes.toArray(String[]::new))
                .update();
        return entries.size() == BATCH;
    }
}
