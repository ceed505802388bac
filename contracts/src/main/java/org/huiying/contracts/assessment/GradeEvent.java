package org.huiying.contracts.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.contracts.wire.EventType;
import org.jspecify.annotations.Nullable;

/** Proposed and decided grades, keyed by incident. */
public sealed interface GradeEvent extends IncidentEvent {

    /** One reason of a proposal: the rule, what was measured, what was asked for, and the points it gave. */
    record Reason(String rule, String measured, String threshold, int points) {}

    /** The rules propose; a person decides. */
    @EventType(
            value = "org.huiying.assessment.GradeProposed.v1",
            meaning = "The rules propose a grade, with every reason.")
    record GradeProposed(
            IncidentRef incident,
            PlanGrade planGrade,
            StatutoryClass statutoryClass,
            int score,
            List<Reason> reasons,
            int planVersion,
            Instant proposedAt)
            implements GradeEvent {}

    /**
     * A person decided the grade.
     *
     * @param previousGrade null at the first decision
     * @param procedure the plan's procedure for this grade as of the decision: it holds until the next grade
     */
    @EventType(
            value = "org.huiying.assessment.GradeAssigned.v1",
            meaning = "A person decided the grade; the procedure is frozen with it.")
    record GradeAssigned(
            IncidentRef incident,
            UUID decisionId,
            PlanGrade planGrade,
            StatutoryClass statutoryClass,
            @Nullable PlanGrade previousGrade,
            @Nullable PlanGrade proposedGrade,
            String reason,
            List<Reason> reasons,
            Post decidedBy,
            Instant decidedAt,
            int planVersion,
            Plan.Procedure procedure)
            implements GradeEvent {}
}
