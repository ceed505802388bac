package org.huiying.assessment.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.shippedPlan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.platform.json.Json;
import org.junit.jupiter.api.Test;

class PlanRulesTest {

    private final Json json = new Json();

    @Test
    void theShippedPlanIsValid() {
        assertThat(PlanRules.faults(shippedPlan())).isEmpty();
    }

    @Test
    void theShippedPlanBindsEachStatutoryClassByItsNotice() {
        assertThat(lawOf(PlanGrade.I, StatutoryClass.ESPECIALLY_MAJOR))
                .containsExactly(ClockName.AUTHORITATIVE_INFORMATION, ClockName.PRESS_CONFERENCE);
        assertThat(lawOf(PlanGrade.II, StatutoryClass.MAJOR))
                .containsExactly(ClockName.AUTHORITATIVE_INFORMATION, ClockName.PRESS_CONFERENCE);
        assertThat(lawOf(PlanGrade.II, StatutoryClass.LARGER)).containsExactly(ClockName.RESPONSE);
        assertThat(lawOf(PlanGrade.III, StatutoryClass.GENERAL)).containsExactly(ClockName.RESPONSE);
        assertThat(lawOf(PlanGrade.IV, StatutoryClass.MINOR)).containsExactly(ClockName.RESPONSE);
    }

    @Test
    void refusesAPlanWithoutAGrade() {
        var plan = shippedPlan();
        var without = new EnumMap<>(plan.procedures());
        without.remove(PlanGrade.IV);
        var incomplete = new Plan(1, plan.title(), null, plan.grading(), plan.sections(), Map.copyOf(without));
        assertThat(codes(PlanRules.faults(incomplete))).containsExactly("plan-grade-missing");
    }

    @Test
    void refusesALooserStatutoryClock() {
        assertThat(codes(faults("\"PT5H\"", "\"PT6H\""))).contains("plan-statutory-clock-loosened");
        assertThat(codes(faults("\"PT48H\",\"start\":\"FOUND\"", "\"PT49H\",\"start\":\"FOUND\"")))
                .contains("plan-statutory-clock-loosened");
        assertThat(codes(faults("\"statutory\":true", "\"statutory\":false")))
                .containsOnly("plan-statutory-clock-loosened");
    }

    @Test
    void acceptsAStricterStatutoryClock() {
        assertThat(faults("\"PT5H\"", "\"PT4H\"")).isEmpty();
    }

    @Test
    void refusesAnEmptyChain() {
        assertThat(codes(faults("\"posts\":[\"LEGAL_REVIEWER\"]", "\"posts\":[]")))
                .containsOnly("plan-chain-invalid");
    }

    @Test
    void refusesADurationThatIsNotPositive() {
        assertThat(codes(faults("\"quietTime\":\"PT12H\"", "\"quietTime\":\"PT0S\"")))
                .containsExactly("plan-duration-not-positive");
    }

    @Test
    void refusesToWaiveTheViewFromAbove() {
        assertThat(codes(faults("\"needsUpperLevelView\":true", "\"needsUpperLevelView\":false")))
                .containsExactly("plan-upper-level-view-waived", "plan-upper-level-view-waived");
    }

    @Test
    void refusesUnknownMeasuresAndThresholds() {
        assertThat(codes(faults("\"from\":\"PROVINCE\"", "\"from\":\"PLANET\"")))
                .contains("plan-threshold-unknown");
        assertThat(codes(faults("\"name\":\"views\"", "\"name\":\"likes\""))).contains("plan-threshold-unknown");
    }

    @Test
    void namesEveryMissingValueByItsPlace() {
        var faults = faults("\"basis\"", "\"base\"");
        assertThat(codes(faults)).containsOnly(PlanFault.MISSING);
        assertThat(faults.stream().map(fault -> fault.args().getFirst())).contains("/procedures/I/clocks/0/basis");
    }

    private List<PlanFault> faults(String text, String replacement) {
        var changed = json.write(shippedPlan()).replace(text, replacement);
        return PlanRules.faults(json.read(changed, Plan.class));
    }

    private static List<String> codes(List<PlanFault> faults) {
        return faults.stream().map(PlanFault::code).toList();
    }

    private static List<ClockName> lawOf(PlanGrade grade, StatutoryClass of) {
        return shippedPlan().procedures().get(grade).clocks().stream()
                .filter(Plan.ClockRule::statutory)
                .filter(rule -> rule.classes().isEmpty() || rule.classes().contains(of))
                .map(Plan.ClockRule::name)
                .toList();
    }
}
