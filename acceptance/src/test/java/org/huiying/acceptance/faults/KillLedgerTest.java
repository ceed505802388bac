package org.huiying.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.huiying.acceptance.faults.KillLedger.Plan;
import org.huiying.acceptance.stack.RunningStack;
import org.junit.jupiter.api.Test;

/** The short form of {@code acceptance/kill-ledger}: a kill of what all stand on, a death at each place. */
class KillLedgerTest {
    private static final Duration RESUMED = Duration.ofSeconds(90); // a crowded machine; the long form is strict

    private final RunningStack stack = RunningStack.get();
    private final KillLedger proof = new KillLedger(stack, System.out);

    @Test
    void losesAndDoublesNothingWhenPartsAreKilled() {
        var plan = new Plan(
                List.of("kafka", "postgres", "gateway"), 1, List.of("monitoring", "notification"), 4, 1, 7, RESUMED);
        assertThat(proof.run(plan))
                .allSatisfy(
                        check -> assertThat(check.holds()).as(check.toString()).isTrue());
        seesWhatIsLostAndDoubled();
    }

    /** One row is taken for another: the judge must miss the one and see the other twice. */
    private void seesWhatIsLostAndDoubled() {
        var sql = new Sql(stack.databases());
        var rows = sql.rows(
                "monitoring",
                "SELECT mention_id, title FROM mention WHERE source = '" + Matters.source(proof.run())
                        + "' ORDER BY mention_id LIMIT 2");
        try {
            rename(sql, rows.get(0).get(0), rows.get(1).get(1));
            assertThat(proof.judgeMentions().toString())
                    .contains("FAIL", "LOST", "doubled " + rows.get(1).get(1));
        } finally {
            rename(sql, rows.get(0).get(0), rows.get(0).get(1));
        }
    }

    private static void rename(Sql sql, String mention, String title) {
        sql.change(
                "monitoring",
                List.of("UPDATE mention SET title = '" + title + "' WHERE mention_id = '" + mention + "'"));
    }
}
