package org.huiying.assessment.grading;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.huiying.assessment.grading.domain.Facts;
import org.huiying.assessment.grading.domain.Grading;
import org.huiying.assessment.grading.domain.Grading.Ended;
import org.huiying.assessment.grading.domain.GradingCommand.Assign;
import org.huiying.assessment.grading.domain.GradingCommand.Propose;
import org.huiying.assessment.grading.domain.GradingLifecycle;
import org.huiying.assessment.grading.domain.GradingRules;
import org.huiying.assessment.plan.ActivePlan;
import org.huiying.contracts.assessment.GradeEvent;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps facts, proposes on them, and takes the decisions of people. */
@Component
class GradingHandler {

    private final GradingRepository gradings;
    private final ActivePlan plan;
    private final List<GradeFollower> followers;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    GradingHandler(
            GradingRepository gradings,
            ActivePlan plan,
            List<GradeFollower> followers,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.gradings = gradings;
        this.plan = plan;
        this.followers = followers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void hear(UUID incidentId, UnaryOperator<Facts> fold) {
        var now = clock.instant();
        var stored = gradings.lockOrCreate(incidentId, now);
        var facts = fold.apply(stored.facts());
        if (facts.equals(stored.facts())) {
            return;
        }
        var heard = Grading.of(facts, stored.proposal(), stored.assignment());
        var decision = proposed(facts, stored.facts().isParted() || facts.isParted(), heard);
        gradings.save(stored.with(facts, decision.next()), now);
        outbox.append(decision.events());
        if (stored.assignment() != null && ended(heard) != ended(stored.state())) {
            followers.forEach(follower -> follower.follow(heard));
        }
    }

    @Transactional
    StoredGrading assign(UUID incidentId, long expected, Assign assign) {
        var stored = gradings.lock(incidentId).orElseThrow(() -> Refusal.notFound("not-found", incidentId));
        if (stored.version() != expected) {
            throw Refusal.stale("stale-version");
        }
        var now = clock.instant();
        var decision = GradingLifecycle.decide(stored.state(), assign, now).orThrow();
        var next = stored.with(stored.facts(), decision.next());
        decision.next().assignment().ifPresent(gradings::insert);
        gradings.save(next, now);
        outbox.append(decision.events());
        followers.forEach(follower -> follower.follow(decision.next()));
        audit.record(
                "grade.assign",
                incidentId.toString(),
                Map.of(
                        "planGrade", assign.planGrade(),
                        "statutoryClass", assign.statutoryClass(),
                        "exercise", decision.next().incident().exercise()));
        return gradings.lock(incidentId).orElseThrow();
    }

    private Accepted<Grading, GradeEvent> proposed(Facts facts, boolean afresh, Grading heard) {
        var now = clock.instant();
        return facts.measured()
                .map(measured ->
                        GradingRules.propose(plan.now(), measured, facts.file().absorbedGrade(), now))
                .map(proposal -> GradingLifecycle.decide(heard, new Propose(proposal, afresh), now)
                        .orThrow())
                .orElseGet(() -> new Accepted<>(heard, List.of()));
    }

    private static boolean ended(Grading grading) {
        return grading instanceof Ended;
    }
}
