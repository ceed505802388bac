package org.huiying.assessment.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.NOW;
import static org.huiying.assessment.AssessmentFixtures.shippedPlan;

import java.util.List;
import org.huiying.assessment.TransitionMatrix;
import org.huiying.assessment.plan.domain.PlanCommand.Activate;
import org.huiying.assessment.plan.domain.PlanVersion.Draft;
import org.huiying.assessment.plan.domain.PlanVersion.Published;
import org.huiying.contracts.assessment.PlanEvent;
import org.huiying.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class PlanLifecycleTest {

    @Test
    void theTableOfTransitionsIsAsApproved() {
        var plan = shippedPlan();
        var table = TransitionMatrix.<PlanVersion, PlanCommand, PlanEvent>of(
                PlanVersion.class,
                List.of(new Draft(plan), new Published(plan, NOW)),
                PlanCommand.class,
                List.of(new Activate(NOW)),
                (state, command) -> PlanLifecycle.decide(state, command, NOW));
        assertThat(table).isEqualTo("""
                Draft: Activate->Published+PlanPublished
                Published: Activate->Published
                """);
    }

    @Test
    void thePastCannotBeChanged() {
        var decision = PlanLifecycle.decide(new Draft(shippedPlan()), new Activate(NOW.minusSeconds(3600)), NOW);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("plan-effective-in-past"));
    }
}
