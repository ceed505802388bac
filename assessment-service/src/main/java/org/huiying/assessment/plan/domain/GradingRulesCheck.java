package org.huiying.assessment.plan.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.PlanGrade;

/** Whether the grading part of a plan can be evaluated: known measures, thresholds on their scale, falling scores. */
final class GradingRulesCheck {

    private GradingRulesCheck() {}

    static Stream<PlanFault> faults(Plan.GradingRules rules) {
        return Stream.of(
                        rules.dimensions().stream().flatMap(GradingRulesCheck::dimension),
                        rules.triggers().stream().flatMap(GradingRulesCheck::trigger),
                        scores(rules))
                .flatMap(faults -> faults);
    }

    private static Stream<PlanFault> dimension(Plan.Dimension dimension) {
        var unknown = dimension.steps().stream()
                .filter(step -> !onScale(dimension.name(), step.from()))
                .map(step -> PlanFault.of("plan-threshold-unknown", dimension.name(), step.from()));
        return Stream.concat(
                unknown,
                dimension.steps().isEmpty() || !ascending(dimension)
                        ? Stream.of(PlanFault.of("plan-dimension-invalid", dimension.name()))
                        : Stream.empty());
    }

    private static boolean ascending(Plan.Dimension dimension) {
        var ranks = dimension.steps().stream()
                .map(s -> rank(dimension.name(), s.from()))
                .toList();
        var points = dimension.steps().stream().map(s -> (double) s.points()).toList();
        return rising(ranks) && rising(points) && points.getFirst() >= 0 && points.getLast() <= dimension.weight();
    }

    private static boolean rising(List<Double> values) {
        return values.equals(values.stream().distinct().sorted().toList());
    }

    private static Stream<PlanFault> trigger(Plan.Trigger trigger) {
        if (trigger.conditions().isEmpty()) {
            return Stream.of(PlanFault.of("plan-trigger-empty", trigger.name()));
        }
        return trigger.conditions().stream()
                .filter(c -> !onScale(c.dimension(), c.from()))
                .map(c -> PlanFault.of("plan-threshold-unknown", c.dimension(), c.from()));
    }

    private static Stream<PlanFault> scores(Plan.GradingRules rules) {
        var scores = Stream.of(PlanGrade.III, PlanGrade.II, PlanGrade.I)
                .map(grade -> rules.lowestScore().get(grade))
                .toList();
        var valid = scores.stream().allMatch(Objects::nonNull)
                && rising(scores.stream().map(Integer::doubleValue).toList());
        return valid ? Stream.empty() : Stream.of(PlanFault.of("plan-scores-invalid"));
    }

    private static boolean onScale(String measure, String from) {
        return Measure.named(measure).filter(m -> m.rank(from).isPresent()).isPresent();
    }

    private static double rank(String measure, String from) {
        return Measure.named(measure).map(m -> m.rank(from).orElse(0)).orElse(0d);
    }
}
