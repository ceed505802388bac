package org.huiying.assessment.grading.domain;

import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huiying.assessment.grading.domain.Grading.Ended;
import org.huiying.assessment.grading.domain.Grading.Graded;
import org.huiying.assessment.grading.domain.Grading.Unverified;
import org.huiying.assessment.grading.domain.Grading.Verified;
import org.huiying.assessment.grading.domain.GradingCommand.Assign;
import org.huiying.assessment.grading.domain.GradingCommand.Propose;
import org.huiying.contracts.assessment.GradeEvent;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Kind;
import org.jspecify.annotations.Nullable;

/** The rules propose at any time before the end; a person decides once the opinion is verified, and again later. */
public final class GradingLifecycle {

    private record Step(Grading state, GradingCommand command) {}

    private GradingLifecycle() {}

    public static Decision<Grading, GradeEvent> decide(Grading state, GradingCommand command, Instant now) {
        return switch (new Step(state, command)) {
            case Step(Unverified s, Propose(var p, var afresh))
            when isNews(p, afresh, s) -> accept(new Unverified(s.incident(), p), p.event(s.incident()));
            case Step(Verified s, Propose(var p, var afresh))
            when isNews(p, afresh, s) -> accept(new Verified(s.incident(), p), p.event(s.incident()));
            case Step(Graded s, Propose(var p, var afresh))
            when isNews(p, afresh, s) && p.planGrade().higherThan(gradeOf(s)) ->
                accept(new Graded(s.incident(), p, s.assigned()), p.event(s.incident()));
            case Step(var s, Propose _) -> accept(s);
            case Step(Unverified _, Assign _) -> refuse(Kind.CONFLICT, "opinion-not-verified");
            case Step(Ended(var _, var _, var _, var how), Assign _) ->
                refuse(Kind.CONFLICT, "incident-ended", how.label());
            case Step(var _, Assign a)
            when !a.planGrade().goesWith(a.statutoryClass()) ->
                refuse(
                        Kind.RULE,
                        "grade-class-mismatch",
                        a.planGrade().numeral(),
                        a.statutoryClass().label());
            case Step(Verified s, Assign a) -> set(s, a, null, now);
            case Step(Graded s, Assign a) -> again(s, a, now);
        };
    }

    private static boolean isNews(Proposal proposal, boolean afresh, Grading state) {
        var earlier = state.proposed();
        return earlier == null || proposal.isNewsAfter(earlier) || afresh && proposal.differsFrom(earlier);
    }

    private static PlanGrade gradeOf(Graded state) {
        return state.assigned().decision().planGrade();
    }

    private static Decision<Grading, GradeEvent> again(Graded state, Assign assign, Instant now) {
        var current = state.assigned().decision();
        var milderClass = assign.statutoryClass().compareTo(current.statutoryClass()) > 0;
        if (assign.planGrade() == current.planGrade() && assign.statutoryClass() == current.statutoryClass()) {
            return refuse(Kind.CONFLICT, "grade-unchanged", current.planGrade().numeral());
        }
        if (current.planGrade().higherThan(assign.planGrade())
                || (assign.planGrade() == current.planGrade() && milderClass)) {
            return lower(state, assign, now);
        }
        return set(state, assign, current.planGrade(), now);
    }

    private static Decision<Grading, GradeEvent> lower(Graded state, Assign assign, Instant now) {
        if (assign.by().subject().equals(state.assigned().decidedBySubject())) {
            return refuse(Kind.FORBIDDEN, "lowering-needs-second-person");
        }
        var current = state.assigned().decision();
        var post = GradePowers.toLower(assign, current.decidedBy());
        return post.isEmpty()
                ? refuse(
                        Kind.FORBIDDEN,
                        "lowering-needs-higher-post",
                        current.decidedBy().label())
                : assigned(state, assign, current.planGrade(), post.get(), now);
    }

    private static Decision<Grading, GradeEvent> set(
            Grading state, Assign assign, @Nullable PlanGrade previous, Instant now) {
        var post = GradePowers.toSet(assign);
        return post.isEmpty()
                ? refuse(
                        Kind.FORBIDDEN,
                        "grade-beyond-powers",
                        assign.planGrade().numeral())
                : assigned(state, assign, previous, post.get(), now);
    }

    private static Decision<Grading, GradeEvent> assigned(
            Grading state, Assign assign, @Nullable PlanGrade previous, Post by, Instant now) {
        var decision = event(state.incident(), state.proposed(), assign, previous, by, now);
        var assignment = new Assignment(decision, assign.by().subject());
        return accept(new Graded(state.incident(), state.proposed(), assignment), decision);
    }

    private static GradeAssigned event(
            IncidentRef incident,
            @Nullable Proposal proposed,
            Assign assign,
            @Nullable PlanGrade previous,
            Post by,
            Instant now) {
        var proposal = Optional.ofNullable(proposed);
        return new GradeAssigned(
                incident,
                assign.decisionId(),
                assign.planGrade(),
                assign.statutoryClass(),
                previous,
                proposal.map(Proposal::planGrade).orElse(null),
                assign.reason(),
                proposal.map(Proposal::reasons).orElse(List.of()),
                by,
                now,
                assign.plan().version(),
                Objects.requireNonNull(assign.plan().procedures().get(assign.planGrade())));
    }
}
