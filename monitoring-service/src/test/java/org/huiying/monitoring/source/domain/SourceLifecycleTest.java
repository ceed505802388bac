package org.huiying.monitoring.source.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.huiying.monitoring.source.domain.SourceHealth.Fault;
import org.huiying.monitoring.source.domain.SourceHealth.State;
import org.junit.jupiter.api.Test;

class SourceLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration SILENT_AFTER = Duration.ofHours(24);
    private static final Fault FAULT = new Fault("http-500", "broken");

    @Test
    void keepsThreeKindsOfNothingNewApart() {
        var fresh = SourceHealth.fresh(NOW);
        assertThat(next(fresh, new FetchOutcome.Read(0, 0), NOW).state()).isEqualTo(State.EMPTY);
        assertThat(next(fresh, new FetchOutcome.Read(5, 0), NOW).state()).isEqualTo(State.UNCHANGED);
        assertThat(next(fresh, new FetchOutcome.NotModified(), NOW).state()).isEqualTo(State.UNCHANGED);
    }

    @Test
    void fallsSilentOnceAndOnlyIfItHasEverSpoken() {
        var fresh = SourceHealth.fresh(NOW);
        var late = NOW.plus(Duration.ofDays(3));
        assertThat(next(fresh, new FetchOutcome.Read(5, 0), late).state()).isEqualTo(State.UNCHANGED);
        var spoken = next(fresh, new FetchOutcome.Read(5, 5), NOW);
        var silent = SourceLifecycle.decide(spoken, new FetchOutcome.NotModified(), INTERVAL, SILENT_AFTER, late);
        assertThat(silent.next().state()).isEqualTo(State.SILENT);
        assertThat(silent.events()).containsExactly(new SourceSign.FellSilent(NOW));
        var again = SourceLifecycle.decide(
                silent.next(), new FetchOutcome.NotModified(), INTERVAL, SILENT_AFTER, late.plusSeconds(60));
        assertThat(again.events()).isEmpty();
        assertThat(again.next().since()).isEqualTo(late);
        var back = SourceLifecycle.decide(
                again.next(), new FetchOutcome.Read(5, 1), INTERVAL, SILENT_AFTER, late.plusSeconds(90));
        assertThat(back.events()).containsExactly(new SourceSign.Recovered());
        assertThat(back.next().newMentions()).isEqualTo(6);
    }

    @Test
    void aFailureIsSaidOnceAndUnchangedContentProvesNoRecovery() {
        var failed = SourceLifecycle.decide(
                SourceHealth.fresh(NOW), new FetchOutcome.Failed(FAULT), INTERVAL, SILENT_AFTER, NOW);
        assertThat(failed.events()).containsExactly(new SourceSign.Failed(FAULT));
        var again = SourceLifecycle.decide(failed.next(), new FetchOutcome.Failed(FAULT), INTERVAL, SILENT_AFTER, NOW);
        assertThat(again.events()).isEmpty();
        assertThat(again.next().failures()).isEqualTo(2);
        var same = SourceLifecycle.decide(again.next(), new FetchOutcome.NotModified(), INTERVAL, SILENT_AFTER, NOW);
        assertThat(same.next().state()).isEqualTo(State.FAILED);
        var read = SourceLifecycle.decide(same.next(), new FetchOutcome.Read(3, 0), INTERVAL, SILENT_AFTER, NOW);
        assertThat(read.events()).containsExactly(new SourceSign.Recovered());
        assertThat(read.next().error()).isNull();
    }

    @Test
    void waitsLongerAfterEachFailureButNeverForEver() {
        assertThat(SourceLifecycle.pause(Duration.ofSeconds(60), 0)).isEqualTo(Duration.ofSeconds(60));
        assertThat(SourceLifecycle.pause(Duration.ofSeconds(60), 3)).isEqualTo(Duration.ofMinutes(8));
        assertThat(SourceLifecycle.pause(Duration.ofSeconds(60), 50)).isEqualTo(Duration.ofHours(1));
        assertThat(SourceLifecycle.pause(Duration.ofHours(6), 50)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void isReadAgainAfterItsIntervalAndLaterWhileItFails() {
        var fresh = SourceHealth.fresh(NOW);
        assertThat(next(fresh, new FetchOutcome.Read(1, 1), NOW).nextFetchAt()).isEqualTo(NOW.plusSeconds(60));
        var failed = next(fresh, new FetchOutcome.Failed(FAULT), NOW);
        assertThat(failed.nextFetchAt()).isEqualTo(NOW.plusSeconds(120));
        var again = next(failed, new FetchOutcome.Failed(FAULT), NOW);
        assertThat(again.nextFetchAt()).isEqualTo(NOW.plusSeconds(240));
        assertThat(next(again, new FetchOutcome.NotModified(), NOW).nextFetchAt())
                .isEqualTo(NOW.plusSeconds(240));
        assertThat(next(again, new FetchOutcome.Read(1, 0), NOW).nextFetchAt()).isEqualTo(NOW.plusSeconds(60));
    }

    private static SourceHealth next(SourceHealth health, FetchOutcome outcome, Instant now) {
        return SourceLifecycle.decide(health, outcome, INTERVAL, SILENT_AFTER, now)
                .next();
    }
}
