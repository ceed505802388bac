package org.huiying.monitoring.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.assessment.Plan.CalmRule;
import org.huiying.contracts.assessment.Plan.GradingRules;
import org.huiying.contracts.assessment.Plan.Powers;
import org.huiying.contracts.assessment.Plan.Procedure;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;

/** Plans with what monitoring looks at. */
public final class PlanFixtures {

    private PlanFixtures() {}

    /** A plan with a procedure of the lowest grade alone. */
    public static Plan aPlan(int version, Duration quietTime, Map<Area, String> sections) {
        var calm = new CalmRule(0.2, Duration.ofHours(12), quietTime, Duration.ofDays(30), 0.5);
        var powers = new Powers(List.of(), List.of(), List.of(), List.of());
        var procedure =
                new Procedure(PlanGrade.IV, List.of(), List.of(), List.of(), List.of(), calm, powers, false, false);
        return new Plan(
                version,
                "预案",
                null,
                new GradingRules(List.of(), List.of(), Map.of()),
                sections,
                Map.of(PlanGrade.IV, procedure));
    }
}
