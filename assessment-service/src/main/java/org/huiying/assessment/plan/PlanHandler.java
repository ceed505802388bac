package org.huiying.assessment.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huiying.assessment.plan.domain.PlanCommand.Activate;
import org.huiying.assessment.plan.domain.PlanFault;
import org.huiying.assessment.plan.domain.PlanLifecycle;
import org.huiying.assessment.plan.domain.PlanRules;
import org.huiying.assessment.plan.domain.PlanVersion.Draft;
import org.huiying.assessment.plan.domain.PlanVersion.Published;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.assessment.PlanEvent.PlanScheduled;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, activates and seeds plan versions. */
@Component
class PlanHandler {

    private final PlanRepository plans;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    PlanHandler(PlanRepository plans, Outbox outbox, Audit audit, Clock clock) {
        this.plans = plans;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    StoredPlan draft(Plan proposed) {
        refuse(PlanRules.faults(proposed));
        plans.lock();
        var plan = numbered(proposed, plans.nextNumber());
        plans.insert(new Draft(plan), clock.instant());
        audit.record("plan.draft", Integer.toString(plan.version()), Map.of("title", plan.title()));
        return get(plan.version());
    }

    @Transactional
    StoredPlan activate(int number, Instant effectiveFrom) {
        plans.lock();
        schedule(get(number), effectiveFrom);
        audit.record("plan.activate", Integer.toString(number), Map.of("effectiveFrom", effectiveFrom.toString()));
        return get(number);
    }

    /** Publishes the shipped version, once, however many replicas start at the same time. */
    @Transactional
    void seed(Plan shipped) {
        plans.lock();
        if (plans.nextNumber() > 1) {
            return;
        }
        var now = clock.instant();
        plans.insert(new Draft(shipped), now);
        schedule(get(shipped.version()), now);
        audit.record("plan.seed", Integer.toString(shipped.version()), Map.of("title", shipped.title()));
    }

    StoredPlan get(int number) {
        return plans.find(number).orElseThrow(() -> Refusal.notFound("not-found", number));
    }

    private void schedule(StoredPlan stored, Instant effectiveFrom) {
        var now = clock.instant();
        var decision = PlanLifecycle.decide(stored.state(), new Activate(effectiveFrom), now)
                .orThrow();
        if (decision.next() instanceof Published published) {
            plans.publish(published);
        }
        plans.schedule(stored.number(), effectiveFrom, now);
        outbox.append(decision.events());
        outbox.append(new PlanScheduled(plans.slots()));
    }

    /** What is missing is a malformed request with every place named; the first broken rule refuses the rest. */
    private static void refuse(List<PlanFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        var first = faults.getFirst();
        if (first.code().equals(PlanFault.MISSING)) {
            throw Refusal.invalid(faults.stream()
                    .map(fault -> new Refusal.Fault(String.valueOf(fault.args().getFirst()), fault.code(), List.of()))
                    .toList());
        }
        throw Refusal.rule(first.code(), first.args().toArray());
    }

    private static Plan numbered(Plan plan, int number) {
        return new Plan(number, plan.title(), plan.note(), plan.grading(), plan.sections(), plan.procedures());
    }
}
