package org.huiying.response.followup.promise.domain;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/**
 * Something that the bureau promised in public.
 *
 * @param owner who sees to it; a promise with an owner does not stand in the way of calm
 */
public record Promise(
        UUID id,
        IncidentRef incident,
        String promise,
        @Nullable Post owner,
        Instant dueAt,
        PromiseState state) {

    Promise in(PromiseState next) {
        return new Promise(id, incident, promise, owner, dueAt, next);
    }
}
