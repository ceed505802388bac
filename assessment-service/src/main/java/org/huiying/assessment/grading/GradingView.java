package org.huiying.assessment.grading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.assessment.grading.domain.Assignment;
import org.huiying.assessment.grading.domain.Proposal;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.assessment.GradeEvent.Reason;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.jspecify.annotations.Nullable;

/** The grading as the API shows it: proposed and decided side by side, and all decisions before. */
record GradingView(
        UUID incidentId,
        String number,
        String title,
        String state,
        @Nullable Proposal proposed,
        @Nullable Decided assigned,
        Plan.@Nullable Procedure procedure,
        List<Decided> history) {

    /** One decision; who decided is a post, never a person. */
    record Decided(
            UUID decisionId,
            PlanGrade planGrade,
            StatutoryClass statutoryClass,
            @Nullable PlanGrade previousGrade,
            @Nullable PlanGrade proposedGrade,
            String reason,
            List<Reason> reasons,
            Post decidedBy,
            Instant decidedAt,
            int planVersion) {

        static Decided of(GradeAssigned event) {
            return new Decided(
                    event.decisionId(),
                    event.planGrade(),
                    event.statutoryClass(),
                    event.previousGrade(),
                    event.proposedGrade(),
                    event.reason(),
                    event.reasons(),
                    event.decidedBy(),
                    event.decidedAt(),
                    event.planVersion());
        }
    }

    static GradingView of(StoredGrading stored, List<GradeAssigned> history) {
        var state = stored.state();
        var decision = state.assignment().map(Assignment::decision);
        return new GradingView(
                stored.incidentId(),
                state.incident().number(),
                state.incident().title(),
                GradingRepository.status(state),
                stored.proposal(),
                decision.map(Decided::of).orElse(null),
                decision.map(GradeAssigned::procedure).orElse(null),
                history.stream().map(Decided::of).toList());
    }
}
