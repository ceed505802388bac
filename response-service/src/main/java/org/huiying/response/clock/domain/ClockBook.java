package org.huiying.response.clock.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.response.ClockEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.platform.decision.Decision;
import org.huiying.response.clock.domain.ClockCommand.*;
import org.huiying.response.clock.domain.ClockState.*;

/**
 * Brings an incident's clocks in line with the deadlines that its facts ask for. Doing it twice changes nothing, and
 * late facts lead to the same clocks as early ones, apart from clocks that were cancelled on the way.
 */
public final class ClockBook {

    /** A clock that was changed, and what there is to say of it. */
    public record Change(IncidentClock clock, List<ClockEvent> events) {}

    private final IncidentRef ref;
    private final boolean provisional;
    private final Instant now;
    private final Supplier<UUID> ids;

    public ClockBook(IncidentRef ref, boolean provisional, Instant now, Supplier<UUID> ids) {
        this.ref = ref;
        this.provisional = provisional;
        this.now = now;
        this.ids = ids;
    }

    public List<Change> reconcile(List<Deadline> wanted, List<IncidentClock> held) {
        var changes = new ArrayList<Change>();
        var asked = new HashSet<UUID>();
        for (var deadline : wanted) {
            var clock = held.stream().filter(it -> isFor(it, deadline)).findFirst();
            clock.ifPresent(it -> asked.add(it.id()));
            changed(clock, deadline).ifPresent(changes::add);
        }
        held.stream()
                .filter(clock -> !asked.contains(clock.id()))
                .flatMap(clock -> apply(new Change(clock, List.of()), new Cancel("NOT_AT_THIS_GRADE")).stream())
                .forEach(changes::add);
        return changes;
    }

    private static boolean isFor(IncidentClock clock, Deadline deadline) {
        return clock.name() == deadline.name()
                && clock.subject().equals(deadline.subject())
                && !(clock.state() instanceof Cancelled);
    }

    private Optional<Change> changed(Optional<IncidentClock> held, Deadline deadline) {
        var term = deadline.term(provisional);
        var current = held.map(clock -> new Change(clock, List.of()))
                .or(() -> isDue(deadline) ? Optional.of(started(deadline, term)) : Optional.empty());
        if (current.isEmpty()) {
            return current;
        }
        var change = current.get();
        if (!term.equals(change.clock().state().term())) {
            change = apply(change, new Rebase(term)).orElse(change);
        }
        if (deadline.doneAt() != null) {
            change = apply(change, new Finish(deadline.doneAt())).orElse(change);
        }
        if (deadline.dropped() != null && change.clock().state().isLive()) {
            change = apply(change, new Cancel(deadline.dropped())).orElse(change);
        }
        change = apply(change, new Tick()).orElse(change);
        var before = held.orElse(null);
        return Objects.equals(before, change.clock()) ? Optional.empty() : Optional.of(change);
    }

    /** Only what can still run gets a new clock, and what a later grade should have seen. */
    private static boolean isDue(Deadline deadline) {
        return deadline.dropped() == null && (deadline.doneAt() == null || deadline.looksBack());
    }

    private Change started(Deadline deadline, ClockTerm term) {
        var decision = ClockLifecycle.start(ids.get(), ref, deadline.name(), deadline.subject(), term);
        var accepted = decision.orThrow();
        return new Change(accepted.next(), accepted.events());
    }

    /** The change with one more command; empty if the clock's state does not take it. */
    private Optional<Change> apply(Change change, ClockCommand command) {
        return switch (ClockLifecycle.decide(change.clock(), command, now)) {
            case Decision.Accepted<IncidentClock, ClockEvent>(var next, var events) -> {
                var all = new ArrayList<>(change.events());
                all.addAll(events);
                yield Optional.of(new Change(next, all));
            }
            case Decision.Refused<IncidentClock, ClockEvent> _ -> Optional.empty();
        };
    }
}
