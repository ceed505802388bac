package org.huiying.assessment.grading.domain;

import java.util.List;
import java.util.Optional;
import org.huiying.assessment.grading.domain.GradingCommand.Assign;
import org.huiying.contracts.vocabulary.Post;

/** Who may decide a grade: the posts of the plan; to lower one, a post above the one that set it. */
final class GradePowers {

    private static final List<Post> LADDER =
            List.of(Post.OFFICE_HEAD, Post.DEPUTY_HEAD, Post.BUREAU_HEAD, Post.COUNTY_LEADER);

    private GradePowers() {}

    /** The post in which the decider sets this grade. */
    static Optional<Post> toSet(Assign assign) {
        var procedure = assign.plan().procedures().get(assign.planGrade());
        return procedure == null ? Optional.empty() : held(procedure.powers().grade(), assign);
    }

    /** The post in which the decider lowers what another post has set. */
    static Optional<Post> toLower(Assign assign, Post setBy) {
        var above = LADDER.subList(Math.min(LADDER.indexOf(setBy) + 1, LADDER.size() - 1), LADDER.size());
        return held(above, assign);
    }

    private static Optional<Post> held(List<Post> allowed, Assign assign) {
        return allowed.stream().filter(assign.by().posts()::contains).findFirst();
    }
}
