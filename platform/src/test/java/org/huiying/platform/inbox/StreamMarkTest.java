package org.huiying.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.platform.inbox.StreamMark.Verdict.APPLY;
import static org.huiying.platform.inbox.StreamMark.Verdict.DROP;
import static org.huiying.platform.inbox.StreamMark.Verdict.PARK;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StreamMarkTest {

    private static final StreamMark AT_FIVE = new StreamMark(10, 5);

    @Test
    void theNextNumberAppliesALowerOneDropsAHigherOneWaits() {
        assertThat(StreamMark.judge(AT_FIVE, event(10, 6))).isEqualTo(APPLY);
        assertThat(StreamMark.judge(AT_FIVE, event(10, 5))).isEqualTo(DROP);
        assertThat(StreamMark.judge(AT_FIVE, event(10, 7))).isEqualTo(PARK);
    }

    @Test
    void aStreamSeenForTheFirstTimeBeginsAtOneAndNowhereElse() {
        assertThat(StreamMark.judge(null, event(10, 1))).isEqualTo(APPLY);
        assertThat(StreamMark.judge(null, event(10, 3))).isEqualTo(PARK);
        assertThat(StreamMark.judge(null, based(11, 1, 10, 5))).isEqualTo(PARK);
    }

    @Test
    void aNewEpochWaitsForWhatTheRestoredDatabaseRemembers() {
        assertThat(StreamMark.judge(AT_FIVE, based(11, 1, 10, 5))).isEqualTo(APPLY);
        assertThat(StreamMark.judge(AT_FIVE, based(11, 1, 10, 3))).isEqualTo(APPLY);
        assertThat(StreamMark.judge(AT_FIVE, based(11, 1, 10, 6))).isEqualTo(PARK);
        assertThat(StreamMark.judge(AT_FIVE, event(11, 2))).isEqualTo(PARK);
        assertThat(StreamMark.judge(AT_FIVE, event(11, 1))).isEqualTo(APPLY);
        assertThat(StreamMark.judge(new StreamMark(11, 1), event(10, 6))).isEqualTo(DROP);
    }

    @Test
    void onACompactedTopicAnyGreaterNumberApplies() {
        assertThat(StreamMark.judgeCompacted(null, event(10, 4))).isEqualTo(APPLY);
        assertThat(StreamMark.judgeCompacted(AT_FIVE, event(10, 9))).isEqualTo(APPLY);
        assertThat(StreamMark.judgeCompacted(AT_FIVE, event(11, 1))).isEqualTo(APPLY);
        assertThat(StreamMark.judgeCompacted(AT_FIVE, event(10, 5))).isEqualTo(DROP);
    }

    private static Incoming event(long epoch, long sequence) {
        return based(epoch, sequence, null, null);
    }

    private static Incoming based(long epoch, long sequence, @Nullable Integer baseEpoch, @Nullable Integer base) {
        return new Incoming(
                "topic",
                "key",
                epoch,
                sequence,
                baseEpoch == null ? null : (long) baseEpoch,
                base == null ? null : (long) base,
                Map.of(),
                "{}");
    }
}
