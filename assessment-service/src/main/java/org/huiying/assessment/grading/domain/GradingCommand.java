package org.huiying.assessment.grading.domain;

import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;

/** What can be asked of a grading. */
public sealed interface GradingCommand {

    /**
     * The rules have evaluated the facts anew.
     *
     * @param afresh whether what was proposed before no longer holds, so that a milder proposal is news, too
     */
    record Propose(Proposal proposal, boolean afresh) implements GradingCommand {}

    /** A person decides the grade under the plan that is active now. */
    record Assign(
            UUID decisionId, PlanGrade planGrade, StatutoryClass statutoryClass, String reason, Decider by, Plan plan)
            implements GradingCommand {}

    /** Who decides: the posts held, and the account for four-eyes. */
    record Decider(Set<Post> posts, String subject) {}
}
