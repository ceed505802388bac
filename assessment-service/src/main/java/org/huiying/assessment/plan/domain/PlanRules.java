package org.huiying.assessment.plan.domain;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;

/** What makes a plan valid; answers every fault, so that one correction suffices. */
public final class PlanRules {

    private PlanRules() {}

    /** Empty for a valid plan. */
    public static List<PlanFault> faults(Plan plan) {
        var missing = RecordShape.missing(plan);
        if (!missing.isEmpty()) {
            return missing.stream()
                    .map(pointer -> PlanFault.of(PlanFault.MISSING, pointer))
                    .toList();
        }
        return Stream.of(
                        sections(plan),
                        grades(plan),
                        plan.procedures().entrySet().stream().flatMap(PlanRules::procedure),
                        GradingRulesCheck.faults(plan.grading()))
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<PlanFault> sections(Plan plan) {
        return Arrays.stream(Area.values())
                .filter(area -> !plan.sections().containsKey(area))
                .map(area -> PlanFault.of("plan-section-missing", area));
    }

    private static Stream<PlanFault> grades(Plan plan) {
        return Arrays.stream(PlanGrade.values())
                .filter(grade -> !plan.procedures().containsKey(grade))
                .map(grade -> PlanFault.of("plan-grade-missing", grade));
    }

    private static Stream<PlanFault> procedure(Map.Entry<PlanGrade, Plan.Procedure> entry) {
        var grade = entry.getKey();
        var procedure = entry.getValue();
        if (grade != procedure.grade()) {
            return Stream.of(PlanFault.of("plan-grade-mismatch", grade, procedure.grade()));
        }
        return Stream.of(
                        chains(procedure),
                        durations(procedure),
                        shares(procedure),
                        upperLevel(procedure),
                        StatutoryClocks.faults(procedure))
                .flatMap(faults -> faults);
    }

    private static Stream<PlanFault> chains(Plan.Procedure procedure) {
        var grade = procedure.grade();
        var approvals = procedure.approvalChain();
        var alerts = procedure.alertChain();
        var powers = procedure.powers();
        return Stream.of(
                        when(
                                approvals.isEmpty()
                                        || approvals.stream()
                                                .anyMatch(s -> s.posts().isEmpty()),
                                grade,
                                "approvalChain"),
                        when(
                                !counted(approvals.stream()
                                        .map(Plan.ApprovalStep::step)
                                        .toList()),
                                grade,
                                "approvalChain.step"),
                        when(alerts.isEmpty() || alerts.stream().anyMatch(PlanRules::mute), grade, "alertChain"),
                        when(!counted(alerts.stream().map(Plan.AlertStep::step).toList()), grade, "alertChain.step"),
                        when(
                                procedure.escalation().stream()
                                        .anyMatch(s -> s.posts().isEmpty()),
                                grade,
                                "escalation"),
                        when(powers.grade().isEmpty(), grade, "powers.grade"),
                        when(powers.calm().isEmpty(), grade, "powers.calm"),
                        when(powers.close().isEmpty(), grade, "powers.close"),
                        when(powers.emergencyRelease().isEmpty(), grade, "powers.emergencyRelease"))
                .flatMap(faults -> faults);
    }

    private static boolean mute(Plan.AlertStep step) {
        return step.posts().isEmpty() || step.channels().isEmpty();
    }

    private static boolean counted(List<Integer> steps) {
        return steps.equals(IntStream.rangeClosed(1, steps.size()).boxed().toList());
    }

    private static Stream<PlanFault> when(boolean faulty, PlanGrade grade, String part) {
        return faulty ? Stream.of(PlanFault.of("plan-chain-invalid", grade, part)) : Stream.empty();
    }

    private static Stream<PlanFault> durations(Plan.Procedure procedure) {
        var calm = procedure.calm();
        return Stream.of(
                        procedure.clocks().stream().map(c -> notPositive(c.limit(), procedure, "clocks." + c.name())),
                        procedure.alertChain().stream()
                                .map(a -> notPositive(a.waitFor(), procedure, "alertChain." + a.step())),
                        Stream.of(
                                notPositive(calm.subsidingFor(), procedure, "calm.subsidingFor"),
                                notPositive(calm.quietTime(), procedure, "calm.quietTime"),
                                notPositive(calm.watchTime(), procedure, "calm.watchTime")))
                .flatMap(faults -> faults)
                .flatMap(fault -> fault);
    }

    private static Stream<PlanFault> notPositive(Duration duration, Plan.Procedure procedure, String part) {
        return duration.isPositive()
                ? Stream.empty()
                : Stream.of(PlanFault.of("plan-duration-not-positive", procedure.grade(), part, duration));
    }

    private static Stream<PlanFault> shares(Plan.Procedure procedure) {
        var calm = procedure.calm();
        return Stream.of(calm.subsidingShare(), calm.revivalShare())
                .filter(share -> !(share > 0 && share <= 1))
                .map(share -> PlanFault.of("plan-share-out-of-range", procedure.grade(), share));
    }

    private static Stream<PlanFault> upperLevel(Plan.Procedure procedure) {
        return procedure.grade().higherThan(PlanGrade.III) && !procedure.needsUpperLevelView()
                ? Stream.of(PlanFault.of("plan-upper-level-view-waived", procedure.grade()))
                : Stream.empty();
    }
}
