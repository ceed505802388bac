package org.huiying.response.publication;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.PublicationChannel;
import org.jspecify.annotations.Nullable;

/** One intent to bring a statement, or its withdrawal, before the public by one channel. */
record Publication(
        UUID id,
        UUID statementId,
        PublicationChannel channel,
        Purpose purpose,
        String contentSha256,
        State state,
        Instant dueAt,
        int attempts,
        @Nullable String detail,
        @Nullable Instant provenAt) {

    /** What the channel is to carry. */
    enum Purpose {
        PUBLISH,
        WITHDRAW
    }

    /** From intent to proof. */
    enum State {
        PENDING,
        SENDING,
        PROVEN,
        FAILED,
        CANCELLED
    }
}
