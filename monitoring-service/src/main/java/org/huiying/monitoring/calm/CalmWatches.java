package org.huiying.monitoring.calm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.assessment.Plan.CalmRule;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionCalm;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionRevived;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSubsiding;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.monitoring.calm.domain.CalmLifecycle;
import org.huiying.monitoring.calm.domain.CalmLifecycle.News;
import org.huiying.monitoring.calm.domain.CalmLifecycle.Outcome;
import org.huiying.monitoring.calm.domain.CalmWatch;
import org.huiying.monitoring.grade.Grades;
import org.huiying.monitoring.opinion.ClusterControls;
import org.huiying.monitoring.opinion.OpinionOpened;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.plan.PlanChanged;
import org.huiying.monitoring.plan.Plans;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.timer.Timers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Watches each open matter until it is calm, in the caller's transaction; timers do what silence leaves due. */
@Component
public final class CalmWatches {

    static final String TIMER = "opinion-calm";
    static final String WATCH_END = "opinion-watch-end";
    private static final Duration AGAIN = Duration.ofMillis(200);

    private final CalmRepository repository;
    private final Opinions opinions;
    private final ClusterControls controls;
    private final Grades grades;
    private final Plans plans;
    private final Timers timers;
    private final Outbox outbox;
    private final Clock clock;

    CalmWatches(
            CalmRepository repository,
            Opinions opinions,
            ClusterControls controls,
            Grades grades,
            Plans plans,
            Timers timers,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.opinions = opinions;
        this.controls = controls;
        this.grades = grades;
        this.plans = plans;
        this.timers = timers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void opened(OpinionOpened opened) {
        var opinion = opinions.get(opened.incidentId());
        var watch = CalmWatch.begun(opinions.signals(opinion.id()), clock.instant());
        repository.save(opinion.id(), watch);
        rule(opinion).ifPresent(rule -> schedule(opinion.id(), watch, rule));
    }

    /** Takes in a measurement of an open matter; {@code mention} when somebody wrote anew. */
    public void measured(Opinion opinion, Signals measured, boolean mention) {
        var watch = repository.lock(opinion.id());
        var rule = rule(opinion);
        if (watch.isPresent() && rule.isPresent()) {
            settle(opinion, CalmLifecycle.measured(watch.get(), measured, mention, rule.get()), rule.get());
        }
    }

    /** Live again: a merge was undone, or the file was opened again. */
    public void resume(Opinion opinion) {
        repository.lock(opinion.id()).ifPresent(watch -> {
            var live = watch.live(clock.instant());
            repository.save(opinion.id(), live);
            rule(opinion).ifPresent(rule -> schedule(opinion.id(), live, rule));
        });
    }

    /** The file was closed: the matter is watched for a second wave until the plan's watch time is over. */
    public void closed(Opinion opinion, Instant at) {
        repository.closed(opinion.id(), at);
        rule(opinion)
                .ifPresent(rule ->
                        timers.schedule(WATCH_END, opinion.id().toString(), at.plus(rule.watchTime()), Map.of()));
    }

    /** The file was opened again. */
    public void reopened(Opinion opinion) {
        repository.closed(opinion.id(), null);
        timers.cancel(WATCH_END, opinion.id().toString());
        controls.closed(opinion, false);
        resume(opinion);
    }

    /** The watch time is over: a later mention opens a matter of its own. */
    void watchEnded(UUID incidentId) {
        opinions.lockOr(incidentId, () -> again(WATCH_END, incidentId))
                .filter(o -> repository.closedAt(incidentId).isPresent())
                .ifPresent(o -> controls.closed(o, true));
    }

    /** Acts on what silence has left due. */
    void due(UUID incidentId, Instant dueAt) {
        var now = clock.instant().isBefore(dueAt) ? dueAt : clock.instant();
        opinions.lockOr(incidentId, () -> again(TIMER, incidentId))
                .filter(o -> o.status().isOpen())
                .ifPresent(opinion -> {
                    var watch = repository.lock(incidentId);
                    var rule = rule(opinion);
                    if (watch.isPresent() && rule.isPresent()) {
                        settle(opinion, CalmLifecycle.due(watch.get(), rule.get(), now), rule.get());
                    }
                });
    }

    private void again(String timer, UUID incidentId) {
        timers.schedule(timer, incidentId.toString(), clock.instant().plus(AGAIN), Map.of());
    }

    /** The plan or the grade gives another rule. */
    void ruled(UUID incidentId, CalmRule rule) {
        opinions.lockIfKnown(incidentId)
                .flatMap(_ -> repository.lock(incidentId))
                .ifPresent(watch -> schedule(incidentId, watch, rule));
    }

    /** Matters without a grade of their own follow the plan. */
    @EventListener(PlanChanged.class)
    void replanned() {
        for (var id : repository.ungraded()) {
            rule(opinions.get(id)).ifPresent(rule -> ruled(id, rule));
        }
    }

    private void settle(Opinion opinion, Outcome outcome, CalmRule rule) {
        repository.save(opinion.id(), outcome.watch());
        outcome.news().forEach(news -> tell(opinion, news));
        schedule(opinion.id(), outcome.watch(), rule);
    }

    private void tell(Opinion opinion, News news) {
        var signals = opinions.signals(opinion.id());
        var now = clock.instant();
        outbox.append(
                switch (news) {
                    case News.Subsided _ -> new OpinionSubsiding(opinion.ref(), signals, now);
                    case News.BecameCalm _ -> new OpinionCalm(opinion.ref(), signals, now);
                    case News.Revived(var reasons) -> new OpinionRevived(opinion.ref(), signals, now, reasons);
                });
    }

    private void schedule(UUID incidentId, CalmWatch watch, CalmRule rule) {
        CalmLifecycle.nextDue(watch, rule)
                .ifPresentOrElse(
                        due -> timers.schedule(TIMER, incidentId.toString(), due, Map.of()),
                        () -> timers.cancel(TIMER, incidentId.toString()));
    }

    /** The rule that was frozen with the grade; without one, that of the lowest grade in the plan in force. */
    private Optional<CalmRule> rule(Opinion opinion) {
        return grades.frozenCalm(opinion.id()).or(() -> plans.calm(PlanGrade.IV));
    }
}
