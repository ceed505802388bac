package org.huiying.response.clock.domain;

import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.response.ClockEvent;
import org.huiying.contracts.response.ClockEvent.*;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Kind;
import org.huiying.response.clock.domain.ClockCommand.*;
import org.huiying.response.clock.domain.ClockState.*;

/** What becomes of a clock at each command; it ends once, as met, breached or cancelled. */
public final class ClockLifecycle {

    private static final List<Integer> THRESHOLDS = List.of(90, 75, 50);

    private record Step(ClockState state, ClockCommand command) {}

    private ClockLifecycle() {}

    public static Decision<IncidentClock, ClockEvent> start(
            UUID id, IncidentRef ref, ClockName name, String subject, ClockTerm term) {
        var clock = new IncidentClock(id, ref, name, subject, new Running(term, 0));
        return accept(clock, started(clock, term));
    }

    public static Decision<IncidentClock, ClockEvent> decide(IncidentClock clock, ClockCommand command, Instant now) {
        var ref = clock.incident();
        return switch (new Step(clock.state(), command)) {
            case Step(var state, Rebase(var term))
            when state.term().confirmedBy(term) -> accept(clock.in(state.under(kept(clock, term))));
            case Step(Running _, Rebase(var term)) -> rebased(clock, new Running(kept(clock, term), 0));
            case Step(Paused p, Rebase(var term))
            when !term.statutory() -> rebased(clock, new Paused(kept(clock, term), 0, p.since(), p.reason()));
            case Step(Paused _, Rebase(var term)) -> rebased(clock, new Running(term, 0));
            case Step(Met m, Rebase(var term))
            when m.term().provisional() -> rebased(clock, new Running(kept(clock, term), 0));
            case Step(Breached b, Rebase(var term))
            when b.term().provisional() -> rebased(clock, new Running(kept(clock, term), 0));
            case Step(Running r, Finish(var at)) -> finished(clock, r.term(), at);
            case Step(Paused p, Finish(var at)) -> finished(clock, stoodStill(p, at), at);
            case Step(Breached b, Finish(var at))
            when b.doneAt() == null && !at.isAfter(b.term().dueAt()) -> finished(clock, b.term(), at);
            case Step(Breached b, Finish(var at))
            when b.doneAt() == null -> accept(clock.in(new Breached(b.term(), at, b.reason())));
            case Step(Running r, Tick _) -> ticked(clock, r, now);
            case Step(Running r, Pause _)
            when r.term().statutory() ->
                refuse(Kind.RULE, "clock-never-pauses", r.term().basis());
            case Step(Running r, Pause(var why)) ->
                accept(
                        clock.in(new Paused(r.term(), r.warned(), now, why)),
                        new ClockPaused(ref, clock.id(), clock.name(), why, now));
            case Step(Paused p, Resume _) -> resumed(clock, p, now);
            case Step(Running r, Cancel(var why)) -> cancelled(clock, r.term(), why, now);
            case Step(Paused p, Cancel(var why)) -> cancelled(clock, p.term(), why, now);
            case Step(Met m, Cancel(var why)) when m.term().provisional() -> cancelled(clock, m.term(), why, now);
            case Step(Breached b, Cancel(var why)) when b.term().provisional() -> cancelled(clock, b.term(), why, now);
            case Step(Breached b, Explain(var why)) -> accept(clock.in(new Breached(b.term(), b.doneAt(), why)));
            case Step(var state, var _) ->
                refuse(
                        Kind.CONFLICT,
                        "illegal-transition",
                        state.getClass().getSimpleName(),
                        command.getClass().getSimpleName());
        };
    }

    /** When time will next change something about the clock. */
    public static Optional<Instant> nextMoment(ClockState state) {
        return switch (state) {
            case Running(var term, var warned) ->
                Optional.of(THRESHOLDS.reversed().stream()
                        .filter(percent -> percent > warned)
                        .map(term::gone)
                        .findFirst()
                        .orElse(term.dueAt()));
            case Paused _, Met _, Breached _, Cancelled _ -> Optional.empty();
        };
    }

    private static ClockTerm kept(IncidentClock clock, ClockTerm next) {
        return clock.state().term().rebased(next);
    }

    private static ClockTerm stoodStill(Paused paused, Instant until) {
        var still = Duration.between(paused.since(), until);
        return still.isNegative() ? paused.term() : paused.term().pausedFor(still);
    }

    private static Decision<IncidentClock, ClockEvent> rebased(IncidentClock clock, ClockState next) {
        return accept(clock.in(next), started(clock, next.term()));
    }

    private static Decision<IncidentClock, ClockEvent> finished(IncidentClock clock, ClockTerm term, Instant at) {
        return at.isAfter(term.dueAt())
                ? accept(clock.in(new Breached(term, at, null)), breached(clock, term))
                : accept(
                        clock.in(new Met(term, at)),
                        new ClockMet(clock.incident(), clock.id(), clock.name(), at, term.dueAt()));
    }

    private static Decision<IncidentClock, ClockEvent> ticked(IncidentClock clock, Running running, Instant now) {
        var term = running.term();
        if (!now.isBefore(term.dueAt())) {
            return accept(clock.in(new Breached(term, null, null)), breached(clock, term));
        }
        var gone = THRESHOLDS.stream()
                .filter(percent -> percent > running.warned() && !now.isBefore(term.gone(percent)))
                .findFirst();
        return gone.<Decision<IncidentClock, ClockEvent>>map(percent -> accept(
                        clock.in(new Running(term, percent)),
                        new ClockWarned(clock.incident(), clock.id(), clock.name(), percent, term.dueAt())))
                .orElseGet(() -> accept(clock));
    }

    private static Decision<IncidentClock, ClockEvent> resumed(IncidentClock clock, Paused paused, Instant now) {
        var term = stoodStill(paused, now);
        return accept(
                clock.in(new Running(term, paused.warned())),
                new ClockResumed(clock.incident(), clock.id(), clock.name(), term.dueAt(), now));
    }

    private static Decision<IncidentClock, ClockEvent> cancelled(
            IncidentClock clock, ClockTerm term, String why, Instant now) {
        return accept(
                clock.in(new Cancelled(term, why)),
                new ClockCancelled(clock.incident(), clock.id(), clock.name(), why, now));
    }

    private static ClockEvent started(IncidentClock clock, ClockTerm term) {
        return new ClockStarted(
                clock.incident(),
                clock.id(),
                clock.name(),
                term.startsAt(),
                term.dueAt(),
                term.statutory(),
                term.basis());
    }

    private static ClockEvent breached(IncidentClock clock, ClockTerm term) {
        return new ClockBreached(clock.incident(), clock.id(), clock.name(), term.dueAt());
    }
}
