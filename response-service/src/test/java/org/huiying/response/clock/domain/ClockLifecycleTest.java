package org.huiying.response.clock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.response.ClockEvent;
import org.huiying.contracts.response.ClockEvent.*;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.platform.decision.Decision.Refused;
import org.huiying.response.Incidents;
import org.huiying.response.LifecycleDocument;
import org.huiying.response.clock.domain.ClockCommand.*;
import org.huiying.response.clock.domain.ClockState.*;
import org.junit.jupiter.api.Test;

class ClockLifecycleTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant SOON = START.plus(Duration.ofMinutes(1));
    private static final ClockTerm TERM = term(100, false, false);

    private static final List<ClockState> STATES = List.of(
            new Running(TERM, 0),
            new Paused(TERM, 0, START, "等公安"),
            new Met(TERM, START),
            new Breached(TERM, null, null),
            new Cancelled(TERM, "MERGED"));
    private static final List<ClockCommand> COMMANDS = List.of(
            new Rebase(term(50, false, false)),
            new Finish(SOON),
            new Tick(),
            new Pause("等公安"),
            new Resume(),
            new Cancel("MERGED"),
            new Explain("夜间无人"));

    @Test
    void decidesAsTheDocumentSays() {
        assertThat(STATES).hasSize(ClockState.class.getPermittedSubclasses().length);
        assertThat(COMMANDS).hasSize(ClockCommand.class.getPermittedSubclasses().length);
        LifecycleDocument.assertHas(LifecycleDocument.table(
                STATES,
                COMMANDS,
                (state, command) -> LifecycleDocument.about(
                        ClockLifecycle.decide(clock(state), command, SOON), IncidentClock::state)));
    }

    @Test
    void warnsOnceAtEachThresholdAndIsThenBreached() {
        var clock = clock(new Running(TERM, 0));
        for (var percent : List.of(50, 75, 90)) {
            assertThat(ClockLifecycle.nextMoment(clock.state())).contains(TERM.gone(percent));
            var ticked =
                    ClockLifecycle.decide(clock, new Tick(), TERM.gone(percent)).orThrow();
            assertThat(ticked.events()).hasSize(1);
            assertThat(((ClockWarned) ticked.events().getFirst()).percent()).isEqualTo(percent);
            clock = ticked.next();
            assertThat(ClockLifecycle.decide(clock, new Tick(), TERM.gone(percent))
                            .orThrow()
                            .events())
                    .isEmpty();
        }
        assertThat(ClockLifecycle.nextMoment(clock.state())).contains(TERM.dueAt());
        var breached = ClockLifecycle.decide(clock, new Tick(), TERM.dueAt()).orThrow();
        assertThat(breached.events()).hasSize(1).first().isInstanceOf(ClockBreached.class);
        assertThat(ClockLifecycle.nextMoment(breached.next().state())).isEmpty();
    }

    @Test
    void saysOnlyTheHighestThresholdThatWasSleptThrough() {
        var ticked = ClockLifecycle.decide(clock(new Running(TERM, 0)), new Tick(), TERM.gone(80))
                .orThrow();
        assertThat(ticked.events()).hasSize(1);
        assertThat(((ClockWarned) ticked.events().getFirst()).percent()).isEqualTo(75);
    }

    @Test
    void standsStillWhilePaused() {
        var paused = ClockLifecycle.decide(clock(new Running(TERM, 0)), new Pause("等公安"), SOON)
                .orThrow()
                .next();
        assertThat(ClockLifecycle.nextMoment(paused.state())).isEmpty();
        var later = SOON.plus(Duration.ofHours(3));
        var resumed =
                ClockLifecycle.decide(paused, new Resume(), later).orThrow().next();
        assertThat(resumed.state().term().dueAt()).isEqualTo(TERM.dueAt().plus(Duration.ofHours(3)));
    }

    @Test
    void isMetWhenDoneWhileItStoodStill() {
        var paused = ClockLifecycle.decide(clock(new Running(TERM, 0)), new Pause("等公安"), SOON)
                .orThrow()
                .next();
        var done = ClockLifecycle.decide(paused, new Finish(SOON.plus(Duration.ofDays(1))), SOON)
                .orThrow();
        assertThat(done.next().state()).isInstanceOf(Met.class);
    }

    @Test
    void neverPausesWhenTheLawSetsIt() {
        var law = clock(new Running(term(300, true, false), 0));
        var refused = (Refused<IncidentClock, ClockEvent>) ClockLifecycle.decide(law, new Pause("等公安"), SOON);
        assertThat(refused.code()).isEqualTo("clock-never-pauses");
    }

    @Test
    void isMetAfterAllWhenTheNewsOfItCameLate() {
        var breached = clock(new Breached(TERM, null, null));
        var late = ClockLifecycle.decide(
                        breached, new Finish(SOON), TERM.dueAt().plusSeconds(60))
                .orThrow();
        assertThat(late.next().state()).isEqualTo(new Met(TERM, SOON));
    }

    @Test
    void staysBreachedWhenDoneTooLate() {
        var breached = clock(new Breached(TERM, null, "夜间无人"));
        var done = TERM.dueAt().plusSeconds(60);
        var late = ClockLifecycle.decide(breached, new Finish(done), done).orThrow();
        assertThat(late.next().state()).isEqualTo(new Breached(TERM, done, "夜间无人"));
        assertThat(late.events()).isEmpty();
    }

    @Test
    void keepsItsOutcomeOnceTheGradeWasDecidedButNotBefore() {
        var shorter = new Rebase(term(1, false, false));
        assertThat(ClockLifecycle.decide(clock(new Met(TERM, SOON)), shorter, SOON))
                .isInstanceOf(Refused.class);
        var provisional = clock(new Met(term(100, false, true), SOON));
        assertThat(ClockLifecycle.decide(provisional, shorter, SOON)
                        .orThrow()
                        .next()
                        .state())
                .isEqualTo(new Running(term(1, false, false), 0));
    }

    private static ClockTerm term(int minutes, boolean statutory, boolean provisional) {
        return new ClockTerm(START, Duration.ofMinutes(minutes), Duration.ZERO, statutory, "预案", provisional);
    }

    private static IncidentClock clock(ClockState state) {
        var ref = Incidents.anIncident(new UUID(1, 1), START);
        return new IncidentClock(new UUID(2, 2), ref, ClockName.FIRST_REPORT, "", state);
    }
}
