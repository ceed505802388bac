package org.huiying.response.review.domain;

import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiying.contracts.response.IncidentFileEvent.PlanChangeProposed;
import org.huiying.contracts.response.IncidentFileEvent.ReviewCompleted;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.decision.Decision.Kind;
import org.huiying.response.incident.domain.IncidentState;
import org.huiying.response.incident.domain.ReviewBegun;
import org.huiying.response.review.domain.Review.Completed;
import org.huiying.response.review.domain.Review.Open;
import org.huiying.response.review.domain.ReviewCommand.Complete;
import org.huiying.response.review.domain.ReviewCommand.Write;

/** Written while the incident is calm or under review, then complete; after a second wave it is written on. */
public final class ReviewLifecycle {

    private ReviewLifecycle() {}

    /** @param review empty before its first words */
    public static Decision<Review, IncidentEvent> decide(
            IncidentRef ref, IncidentState state, Optional<Review> review, ReviewCommand command, Instant now) {
        return switch (command) {
            case Write write
            when state == IncidentState.CALM -> {
                var id = review.map(Review::id).orElse(write.newId());
                yield accept(new Open(id, write.text()), new ReviewBegun(ref, id, now));
            }
            case Write write
            when state == IncidentState.REVIEWING && review.orElse(null) instanceof Open open ->
                accept(new Open(open.id(), write.text()));
            case Complete complete
            when state == IncidentState.REVIEWING && review.orElse(null) instanceof Open open ->
                completed(ref, open, complete.by(), now);
            default ->
                refuse(
                        Kind.CONFLICT,
                        "illegal-transition",
                        state,
                        command.getClass().getSimpleName() + "Review");
        };
    }

    private static Decision<Review, IncidentEvent> completed(IncidentRef ref, Open open, Post by, Instant now) {
        if (!open.text().isComplete()) {
            return refuse(Kind.RULE, "review-lacks-parts");
        }
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new ReviewCompleted(ref, open.id(), by, now));
        open.text().planChanges().forEach(change -> events.add(new PlanChangeProposed(ref, open.id(), change, now)));
        return new Accepted<>(new Completed(open.id(), open.text()), events);
    }
}
