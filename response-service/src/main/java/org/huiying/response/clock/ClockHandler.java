package org.huiying.response.clock;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.timer.Timers;
import org.huiying.response.clock.domain.ClockBook;
import org.huiying.response.clock.domain.ClockCommand;
import org.huiying.response.clock.domain.ClockLifecycle;
import org.huiying.response.clock.domain.Deadlines;
import org.huiying.response.clock.domain.IncidentClock;
import org.huiying.response.clock.domain.Terms;
import org.huiying.response.incident.IncidentFiles;
import org.huiying.response.incident.IncidentView;
import org.huiying.response.incident.domain.IncidentCourse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets, stops and ends clocks: load, decide, save, tell; always under the incident's lock. */
@Component
class ClockHandler {

    static final String TIMER = "incident-clock";

    /** What a timer carries. */
    record Due(UUID incidentId) {}

    private final ClockRepository clocks;
    private final PlanRepository plans;
    private final IncidentFiles files;
    private final Timers timers;
    private final ClockMetrics metrics;
    private final Audit audit;
    private final Clock clock;
    private final Supplier<UUID> ids;

    ClockHandler(
            ClockRepository clocks,
            PlanRepository plans,
            IncidentFiles files,
            Timers timers,
            ClockMetrics metrics,
            Audit audit,
            Clock clock,
            Supplier<UUID> ids) {
        this.clocks = clocks;
        this.plans = plans;
        this.files = files;
        this.timers = timers;
        this.metrics = metrics;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** Brings the clocks in line with the facts; without a plan to go by they wait for it. */
    @Transactional
    void reconcile(IncidentView file, IncidentCourse course) {
        terms(file, course).ifPresent(terms -> {
            var wanted = Deadlines.of(course, file.ref().foundAt(), terms);
            var book = new ClockBook(file.ref(), terms.provisional(), clock.instant(), ids);
            book.reconcile(wanted, clocks.held(file.ref())).forEach(change -> save(file, change));
        });
    }

    /** For a plan that was heard later than the first incidents. */
    @Transactional
    void reconcileUngraded() {
        for (var id : files.ungraded()) {
            reconcile(files.lock(id), files.course(id));
        }
    }

    @Transactional
    ClockView handle(UUID clockId, ClockCommand command) {
        var view = clocks.view(clockId).orElseThrow(() -> Refusal.notFound("not-found", clockId));
        decide(files.lock(view.incidentId()), clockId, command);
        var action = "clock." + command.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        audit.record(action, clockId.toString(), Map.of("incident", view.incidentId()));
        return clocks.view(clockId).orElseThrow();
    }

    /** A timer's moment; it does not wait long for a busy file, for it holds the timer's row meanwhile. */
    @Transactional
    void tick(UUID incidentId, UUID clockId) {
        var file = files.lockBriefly(incidentId);
        if (clocks.find(clockId, file.ref()).filter(it -> it.state().isLive()).isPresent()) {
            decide(file, clockId, new ClockCommand.Tick());
        }
    }

    private void decide(IncidentView file, UUID clockId, ClockCommand command) {
        var current = clocks.find(clockId, file.ref()).orElseThrow();
        var decision = ClockLifecycle.decide(current, command, clock.instant()).orThrow();
        save(file, new ClockBook.Change(decision.next(), decision.events()));
    }

    private void save(IncidentView file, ClockBook.Change change) {
        clocks.save(change.clock(), clock.instant());
        schedule(change.clock());
        for (var event : change.events()) {
            files.record(event);
            metrics.count(file, event);
        }
    }

    private void schedule(IncidentClock held) {
        var key = held.id().toString();
        ClockLifecycle.nextMoment(held.state())
                .ifPresentOrElse(
                        at -> timers.schedule(
                                TIMER, key, at, new Due(held.incident().id())),
                        () -> timers.cancel(TIMER, key));
    }

    /** The frozen procedure; before a grade the proposal's; before a proposal the plan's for II and MAJOR. */
    private Optional<Terms> terms(IncidentView file, IncidentCourse course) {
        if (file.procedure() != null && file.statutoryClass() != null) {
            return Optional.of(new Terms(file.procedure(), file.statutoryClass(), false));
        }
        return course.proposal()
                .map(proposed -> plans.version(proposed.planVersion())
                        .map(plan -> provisional(plan, proposed.planGrade(), proposed.statutoryClass())))
                .orElseGet(() -> plans.activeAt(file.ref().foundAt())
                        .map(plan -> provisional(plan, PlanGrade.II, StatutoryClass.MAJOR)));
    }

    private static Terms provisional(Plan plan, PlanGrade grade, StatutoryClass statutory) {
        var procedure = plan.procedures().get(grade);
        if (procedure == null) {
            throw new IllegalStateException("plan " + plan.version() + " has no procedure for " + grade);
        }
        return new Terms(procedure, statutory, true);
    }
}
