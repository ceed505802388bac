package org.huiying.response.clock.domain;

import java.util.List;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.StatutoryClass;

/**
 * The procedure by which an incident's clocks are set.
 *
 * @param provisional whether it is the proposal's or the default, for want of a decided grade
 */
public record Terms(Plan.Procedure procedure, StatutoryClass statutory, boolean provisional) {

    List<Plan.ClockRule> rules() {
        return procedure.clocks().stream()
                .filter(rule -> rule.classes().isEmpty() || rule.classes().contains(statutory))
                .toList();
    }
}
