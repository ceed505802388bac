package org.huiying.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.huiying.acceptance.faults.Ledger.Fate;
import org.huiying.acceptance.faults.Ledger.Kind;
import org.huiying.acceptance.faults.Ledger.Line;
import org.junit.jupiter.api.Test;

/** The judge itself: it must see each kind of wrong. */
class AcknowledgedTest {
    private final List<Line> told = List.of(line(Fate.ACKNOWLEDGED, "a", "b"), line(Fate.UNKNOWN, "c"));

    @Test
    void holdsWhateverBecameOfTheUnknown() {
        assertThat(judged(told, "a", "b").holds()).isTrue();
        assertThat(judged(told, "a", "b", "c").holds()).isTrue();
    }

    @Test
    void seesALoss() {
        assertThat(judged(told, "a").toString()).contains("FAIL", "LOST b");
    }

    @Test
    void seesADouble() {
        assertThat(judged(told, "a", "b", "b").toString()).contains("FAIL", "doubled b");
        assertThat(judged(told, "a", "b", "c", "c").toString()).contains("FAIL", "doubled c");
    }

    @Test
    void seesWhatNobodySentAndWhatWasRefused() {
        assertThat(judged(told, "a", "b", "x").toString()).contains("FAIL", "phantom x");
        assertThat(judged(List.of(line(Fate.ACKNOWLEDGED, "a"), line(Fate.REFUSED, "r")), "a", "r")
                        .toString())
                .contains("FAIL", "refused r");
    }

    @Test
    void isNotContentWithNothing() {
        assertThat(judged(List.of()).toString()).contains("FAIL", "nothing was acknowledged");
    }

    private static Check judged(List<Line> told, String... rows) {
        return Acknowledged.compared("mentions", told, Kind.MENTIONS, List.of(rows));
    }

    private static Line line(Fate fate, String... items) {
        return new Line(Instant.EPOCH, 1, Kind.MENTIONS, fate, List.of(items), "");
    }
}
