package org.huiying.acceptance.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huiying.acceptance.faults.Check;
import org.huiying.acceptance.faults.TopicLog.Seen;
import org.huiying.contracts.Topics;
import org.junit.jupiter.api.Test;

/** The judge itself: it must see each kind of wrong. */
class ComparisonTest {

    @Test
    void holdsWhenBothFoundTheSame() {
        assertThat(holds(Map.of("c", List.of("a", "b")), seen("1", "c", "a"), seen("2", "c", "b")))
                .isTrue();
    }

    @Test
    void doesNotHoldWhenThereIsNothingToCompare() {
        assertThat(holds(Map.of())).isFalse();
    }

    @Test
    void seesALossADoubleAnotherOrderAndAnotherCluster() {
        var expected = Map.of("c", List.of("a", "b"));
        assertThat(holds(expected, seen("1", "c", "a"))).isFalse();
        assertThat(holds(expected, seen("1", "c", "a"), seen("1", "c", "b"))).isFalse();
        assertThat(holds(expected, seen("2", "c", "b"), seen("1", "c", "a"))).isFalse();
        assertThat(holds(expected, seen("1", "c", "a"), seen("2", "c", "b"), seen("3", "d", "a")))
                .isFalse();
    }

    private static boolean holds(Map<String, List<String>> expected, Seen... seen) {
        return new Comparison(new History(List.of(), expected), List.of(seen))
                .checks().stream().allMatch(Check::holds);
    }

    private static Seen seen(String id, String cluster, String body) {
        return new Seen(Topics.FINDING.name(), 0, 0, cluster, 0, 0, id, "", body, "");
    }
}
