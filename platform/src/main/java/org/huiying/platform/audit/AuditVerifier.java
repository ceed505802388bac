package org.huiying.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiying.platform.audit.AuditVerification.Bad;
import org.huiying.platform.audit.AuditVerification.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Recomputes the whole chain from the entries and names the first row that does not hold. */
final class AuditVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(AuditVerifier.class);
    private static final int FETCH = 1000;

    private static final String CHAIN = """
            SELECT l.n, l.entry_id, encode(l.hash, 'hex') AS hash, CASE WHEN e.id IS NOT NULL THEN %s END AS canonical
            FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_id ORDER BY l.n""".formatted(ChainHash.CANONICAL);

    private static final String FORGOTTEN = """
            SELECT min(e.id) FROM audit_entry e
            WHERE e.at < now() - interval '1 minute'
              AND NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = e.id)
              AND NOT EXISTS (SELECT FROM audit_pending p WHERE p.entry_id = e.id)""";

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final AuditAnchor anchor;
    private final AtomicInteger valid = new AtomicInteger(1);

    /** @param snapshot read-only and repeatable, so that the chain does not grow while it is read */
    AuditVerifier(JdbcClient jdbc, TransactionTemplate snapshot, AuditAnchor anchor) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.anchor = anchor;
    }

    /** What the last verification said: 1 for valid, 0 for not. */
    int lastValid() {
        return valid.get();
    }

    AuditVerification verify() {
        var found = recompute();
        valid.set(found.valid() ? 1 : 0);
        if (!found.valid()) {
            LOG.error("the audit chain does not hold: {}", found.firstBad());
        }
        return found;
    }

    private AuditVerification recompute() {
        return Objects.requireNonNull(snapshot.execute(status -> {
            var walk = new Walk(anchor.anchored());
            jdbc.sql(CHAIN).withFetchSize(FETCH).query(walk::step);
            walk.arriveAtAnchors();
            if (walk.bad == null) {
                jdbc.sql(FORGOTTEN)
                        .query(Long.class)
                        .optional()
                        .ifPresent(entry -> walk.bad = new Bad(0, entry, Reason.NOT_LINKED));
            }
            return new AuditVerification(walk.bad == null, walk.links, walk.bad);
        }));
    }

    /** One pass over the links in their order. */
    private static final class Walk {
        private final TreeMap<Long, String> anchors;
        private long links;
        private String hash = ChainHash.NONE;
        private @Nullable Bad bad;

        Walk(Map<Long, String> anchors) {
            this.anchors = new TreeMap<>(anchors);
        }

        void step(ResultSet row) throws SQLException {
            if (bad != null) {
                return;
            }
            var n = row.getLong("n");
            var entry = row.getLong("entry_id");
            var canonical = row.getString("canonical");
            if (n != links + 1) {
                bad = new Bad(links + 1, null, Reason.LINK_MISSING);
            } else if (canonical == null) {
                bad = new Bad(n, entry, Reason.ENTRY_MISSING);
            } else {
                links = n;
                hash = ChainHash.next(hash, canonical);
                if (!hash.equals(row.getString("hash"))) {
                    bad = new Bad(n, entry, Reason.CHANGED);
                } else if (!hash.equals(anchors.getOrDefault(n, hash))) {
                    bad = new Bad(n, entry, Reason.NOT_AS_ANCHORED);
                }
            }
        }

        void arriveAtAnchors() {
            var beyond = anchors.higherKey(links);
            if (bad == null && beyond != null) {
                bad = new Bad(links + 1, null, Reason.NOT_AS_ANCHORED);
            }
        }
    }
}
