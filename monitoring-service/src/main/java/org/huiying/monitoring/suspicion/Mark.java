package org.huiying.monitoring.suspicion;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.SuspicionBasis;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.monitoring.suspicion.domain.Grounds;
import org.jspecify.annotations.Nullable;

/**
 * One mark of suspected false: who set it, when, on what.
 *
 * @param section the section that the caller belongs to, as the token says
 * @param plan the version of the plan that was in force
 * @param end null while it holds
 */
record Mark(
        UUID suspicionId,
        UUID incidentId,
        SuspicionBasis basis,
        Grounds grounds,
        Post by,
        @Nullable String section,
        @Nullable Integer plan,
        Instant at,
        @Nullable End end) {

    /** How a mark ended; {@code reason} only of one that was withdrawn. */
    record End(How how, Post by, Instant at, @Nullable String reason) {}

    enum How {
        /** Other grounds took its place. */
        REPLACED,
        WITHDRAWN
    }
}
