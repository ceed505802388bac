package org.huiying.response.review.domain;

import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;

/** What can be done to a review. */
public sealed interface ReviewCommand {

    /** @param newId for the first words of a review that does not exist yet */
    record Write(UUID newId, ReviewText text) implements ReviewCommand {}

    record Complete(Post by) implements ReviewCommand {}
}
