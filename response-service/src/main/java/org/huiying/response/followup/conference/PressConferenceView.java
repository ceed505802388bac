package org.huiying.response.followup.conference;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/**
 * A press conference as people see it.
 *
 * @param speaker the post that speaks
 * @param state SCHEDULED or HELD
 */
public record PressConferenceView(
        UUID conferenceId,
        UUID incidentId,
        String place,
        Instant startsAt,
        Post speaker,
        String state,
        @Nullable Instant heldAt,
        @Nullable String minutes,
        Instant updatedAt,
        long version) {}
