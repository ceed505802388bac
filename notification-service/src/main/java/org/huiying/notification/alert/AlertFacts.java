package org.huiying.notification.alert;

import java.util.List;
import java.util.stream.Collectors;
import org.huiying.contracts.assessment.ConsultationEvent.ConsultationOpened;
import org.huiying.contracts.assessment.EscalationEvent.EscalatedToCity;
import org.huiying.contracts.assessment.EscalationEvent.EscalatedToCounty;
import org.huiying.contracts.assessment.EscalationEvent.EscalationUpdated;
import org.huiying.contracts.assessment.EscalationEvent.InstructionReceived;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.assessment.GradeEvent.GradeProposed;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionRevived;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSuspectedFalse;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionWarned;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionWorsened;
import org.huiying.contracts.monitoring.OpinionEvent.SuspicionWithdrawn;
import org.huiying.contracts.response.ClockEvent;
import org.huiying.contracts.response.ClockEvent.ClockWarned;
import org.huiying.contracts.response.FollowUpEvent.ConcernRaised;
import org.huiying.contracts.response.StatementEvent.ApprovalGranted;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.contracts.response.StatementEvent.StatementReturned;
import org.huiying.contracts.response.StatementEvent.StatementSubmitted;
import org.huiying.contracts.response.TaskEvent.TaskIssued;
import org.huiying.contracts.response.TaskEvent.TaskOverdue;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/**
 * What an alert can say of an event: the posts that it names, the grade, and a few words about what it is. Never the
 * text of a post, never a person.
 */
record AlertFacts(List<Post> named, @Nullable PlanGrade grade, String what, List<Plan.AlertStep> chain) {

    static AlertFacts of(IncidentEvent event) {
        return switch (event) {
            case GradeProposed e -> facts(List.of(), e.planGrade(), e.score() + "分");
            case GradeAssigned e ->
                new AlertFacts(
                        List.of(), e.planGrade(), e.reason(), e.procedure().alertChain());
            case EscalatedToCounty e ->
                facts(e.message().posts(), e.message().planGrade(), e.message().text());
            case EscalatedToCity e ->
                facts(e.message().posts(), e.message().planGrade(), e.message().text());
            case EscalationUpdated e ->
                facts(e.message().posts(), e.message().planGrade(), e.message().text());
            case InstructionReceived e -> facts(List.of(), null, e.text());
            case ConsultationOpened e -> facts(List.of(), null, "第" + e.round() + "轮");
            case StatementSubmitted e ->
                facts(e.chain().isEmpty() ? List.of() : e.chain().getFirst().posts(), null, "第" + e.version() + "稿");
            case ApprovalGranted e -> facts(e.nextPosts(), null, "第" + e.version() + "稿");
            case StatementReturned e -> facts(List.of(), null, e.reason());
            case StatementPublished e -> facts(List.of(), null, e.number());
            case ClockWarned e -> facts(List.of(), null, e.clock() + " " + e.percent() + "%");
            case ClockEvent e -> facts(List.of(), null, e.clock().name());
            case TaskIssued e -> facts(List.of(e.post()), null, e.title());
            case TaskOverdue e -> facts(List.of(e.post()), null, e.unit());
            case ConcernRaised e -> facts(List.of(), null, e.question());
            case OpinionWorsened e -> facts(List.of(), null, String.join("；", e.reasons()));
            case OpinionWarned e -> facts(List.of(), null, warning(e));
            case OpinionRevived e -> facts(List.of(), null, String.join("；", e.reasons()));
            case OpinionSuspectedFalse e -> facts(List.of(), null, e.claim());
            case SuspicionWithdrawn e -> facts(List.of(), null, e.reason());
            default -> facts(List.of(), null, "");
        };
    }

    private static String warning(OpinionWarned warned) {
        return warned.reasons().stream()
                .map(one -> one.what().label() + " " + one.measured() + "（" + one.asked() + "）")
                .collect(Collectors.joining("；", "规则“" + warned.rule() + "”，", ""));
    }

    private static AlertFacts facts(List<Post> named, @Nullable PlanGrade grade, String what) {
        return new AlertFacts(named, grade, what, List.of());
    }
}
