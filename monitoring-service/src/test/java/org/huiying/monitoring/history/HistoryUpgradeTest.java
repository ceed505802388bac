package org.huiying.monitoring.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.huiying.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of before the history, in a schema of its own, is brought up to date. */
@ServiceTest
class HistoryUpgradeTest {

    private static final String BEFORE = "052";

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void oldDatabase() {
        flyway(BEFORE).migrate();
    }

    @AfterEach
    void drop() {
        jdbc.sql("DROP SCHEMA before_history CASCADE").update();
    }

    @Test
    void whatWasUndoneBeforeTheHistoryStandsInItAsUndone() {
        var kept = merge(null);
        var undone = merge("2026-03-02T00:00:00Z");
        audit(undone, "{AUDITOR,DUTY_OFFICER}");
        var untold = merge("2026-03-03T00:00:00Z");

        flyway("latest").migrate();

        assertThat(acts(kept)).containsExactlyInAnyOrder("MERGED_INTO MONITOR", "ABSORBED MONITOR");
        assertThat(acts(undone))
                .containsExactlyInAnyOrder(
                        "MERGED_INTO MONITOR",
                        "ABSORBED MONITOR",
                        "MERGE_UNDONE DUTY_OFFICER",
                        "MERGE_UNDONE DUTY_OFFICER");
        assertThat(acts(untold)).isEmpty();
        assertThat(jdbc.sql("""
            SELECT count(*) FROM before_history.opinion_history h JOIN before_history.opinion_merge m USING (merge_id)
            WHERE h.act = 'MERGE_UNDONE' AND h.at = m.undone_at
              AND ((h.incident_id, h.other_id) IN ((m.incident_id, m.into_id), (m.into_id, m.incident_id)))\
            """).query(Long.class).single()).isEqualTo(2);
    }

    private Iterable<String> acts(UUID merge) {
        return jdbc.sql("SELECT act || ' ' || post FROM before_history.opinion_history WHERE merge_id = :id")
                .param("id", merge)
                .query(String.class)
                .list();
    }

    private UUID merge(@Nullable String undoneAt) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            INSERT INTO before_history.opinion_merge
                (merge_id, incident_id, into_id, status_before, into_before, by_post, merged_at, undone_at)
            VALUES (:id, :loser, :winner, 'NEW', '{}', 'MONITOR', '2026-03-01T00:00:00Z', :undone::timestamptz)\
            """)
                .param("id", id)
                .param("loser", opinion())
                .param("winner", opinion())
                .param("undone", undoneAt)
                .update();
        return id;
    }

    private UUID opinion() {
        var id = UUID.randomUUID();
        jdbc.sql("""
            INSERT INTO before_history.opinion (incident_id, number, cluster_key, title, area, origin, exercise, found_at,
                own_found_at, status, detected_at, updated_at, version)
            VALUES (:id, :id::text, :id, '旧事', 'FUNERAL', 'PHONE', false, now(), now(), 'NEW', now(), now(), 1)\
            """).param("id", id).update();
        return id;
    }

    private void audit(UUID merge, String posts) {
        jdbc.sql("""
            INSERT INTO before_history.audit_entry (who, posts, action, subject, detail)
            SELECT 'somebody', :posts::text[], 'opinion.merge-undo', incident_id::text,
                   jsonb_build_object('merge', merge_id)
            FROM before_history.opinion_merge WHERE merge_id = :id\
            """).param("posts", posts).param("id", merge).update();
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform", "classpath:db/migration")
                .defaultSchema("before_history")
                .outOfOrder(true)
                .target(target)
                .load();
    }
}
