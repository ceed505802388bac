package org.huiying.response.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.response.StatementEvent.Kind;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.response.statement.domain.Release;
import org.huiying.response.statement.domain.StateName;
import org.huiying.response.statement.domain.text.Fact;
import org.jspecify.annotations.Nullable;

/** A statement as the API shows it: posts and hashes, no accounts. */
public record StatementView(
        UUID id,
        UUID incidentId,
        String incidentNumber,
        boolean exercise,
        Kind kind,
        StateName state,
        String title,
        String body,
        List<Fact> facts,
        int currentVersion,
        String contentSha256,
        int round,
        @Nullable UUID corrects,
        @Nullable PlanGrade chainGrade,
        List<Step> chain,
        List<ReviewRepository.Review> reviews,
        @Nullable Returned returned,
        @Nullable String number,
        @Nullable String url,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        Release.@Nullable Emergency emergency,
        @Nullable String correctionNote,
        @Nullable Withdrawal withdrawal,
        Instant createdAt,
        Instant updatedAt) {

    /** SIGNED, DUE or WAITING. */
    public enum StepState {
        SIGNED,
        DUE,
        WAITING
    }

    /** One step; {@code post} signed it, or is the first that may. */
    public record Step(
            int step,
            String label,
            Post post,
            List<Post> posts,
            StepState state,
            @Nullable Instant decidedAt) {}

    /** Why and by which post it was sent back. */
    public record Returned(String reason, Post by) {}

    /** Why, by which post and when it was withdrawn. */
    public record Withdrawal(String reason, Post by, Instant at) {}
}
