package org.huiying.assessment.grading.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiying.assessment.plan.domain.Measure;
import org.huiying.assessment.plan.domain.Measured;
import org.huiying.contracts.assessment.GradeEvent.Reason;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.jspecify.annotations.Nullable;

/** Proposes a grade from measured facts by a plan's rules: a score from dimensions, lifted by triggers. */
public final class GradingRules {

    private record Verdict(PlanGrade grade, List<Reason> reasons) {}

    private GradingRules() {}

    /** @param absorbed the grade of a graver incident that was merged into this one */
    public static Proposal propose(Plan plan, Measured measured, @Nullable PlanGrade absorbed, Instant now) {
        var rules = plan.grading();
        var reasons = new ArrayList<Reason>();
        rules.dimensions().forEach(dimension -> reasons.add(score(dimension, measured)));
        var score = reasons.stream().mapToInt(Reason::points).sum();
        var grade = byScore(rules, score);
        for (var lift : lifts(rules, measured, absorbed)) {
            reasons.addAll(lift.reasons());
            grade = lift.grade().higherThan(grade) ? lift.grade() : grade;
        }
        return new Proposal(grade, classOf(grade), score, List.copyOf(reasons), plan.version(), now);
    }

    private static Reason score(Plan.Dimension dimension, Measured measured) {
        var measure = measure(dimension.name());
        var reached = dimension.steps().stream()
                .filter(step -> measure.reached(measured, step.from()))
                .reduce((_, higher) -> higher);
        var threshold = reached.map(Plan.Step::from)
                .map(from -> "≥" + from)
                .orElseGet(() -> "<" + dimension.steps().getFirst().from());
        var points = reached.map(Plan.Step::points).orElse(0);
        return new Reason(dimension.name(), measure.shown(measured), threshold, points);
    }

    private static PlanGrade byScore(Plan.GradingRules rules, int score) {
        return Arrays.stream(PlanGrade.values())
                .filter(grade -> score
                        >= Optional.ofNullable(rules.lowestScore().get(grade)).orElse(Integer.MAX_VALUE))
                .findFirst()
                .orElse(PlanGrade.IV);
    }

    private static List<Verdict> lifts(Plan.GradingRules rules, Measured measured, @Nullable PlanGrade absorbed) {
        var lifts = new ArrayList<Verdict>();
        rules.triggers().stream()
                .filter(trigger -> trigger.conditions().stream()
                        .allMatch(c -> measure(c.dimension()).reached(measured, c.from())))
                .map(trigger -> new Verdict(trigger.grade(), List.of(reason(trigger, measured))))
                .forEach(lifts::add);
        if (absorbed != null) {
            var reason = new Reason(Proposal.TRIGGER + "并入更高等级事件", absorbed.numeral(), absorbed.numeral(), 0);
            lifts.add(new Verdict(absorbed, List.of(reason)));
        }
        return lifts;
    }

    private static Reason reason(Plan.Trigger trigger, Measured measured) {
        return new Reason(
                Proposal.TRIGGER + trigger.name(),
                trigger.conditions().stream()
                        .map(c -> c.dimension() + "=" + measure(c.dimension()).shown(measured))
                        .collect(Collectors.joining(" ")),
                trigger.conditions().stream()
                                .map(c -> c.dimension() + "≥" + c.from())
                                .collect(Collectors.joining(" "))
                        + " → " + trigger.grade().numeral(),
                0);
    }

    /** The gravest class that goes with a grade: a person may choose a milder one, the rules may not. */
    private static StatutoryClass classOf(PlanGrade grade) {
        return Arrays.stream(StatutoryClass.values())
                .filter(grade::goesWith)
                .findFirst()
                .orElseThrow();
    }

    private static Measure measure(String name) {
        return Measure.named(name).orElseThrow(() -> new IllegalArgumentException("unknown measure " + name));
    }
}
