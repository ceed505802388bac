package org.huiying.response.review;

import java.time.Instant;
import java.util.UUID;
import org.huiying.response.review.domain.ReviewText;
import org.jspecify.annotations.Nullable;

/**
 * A review as people see it.
 *
 * @param state OPEN or COMPLETED
 */
public record ReviewView(
        UUID reviewId,
        UUID incidentId,
        String state,
        ReviewText content,
        @Nullable Instant completedAt,
        Instant updatedAt,
        long version) {}
