package org.huiying.response.statement.domain;

import java.time.Instant;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/**
 * How a statement goes, or went, before the public.
 *
 * @param number the bureau's number of the statement
 * @param at when it is due, and once proven when it appeared
 * @param emergency set when one post released it before the chain had signed
 */
public record Release(String number, Instant at, @Nullable Emergency emergency) {

    /** Who released out of turn, when and why. */
    public record Emergency(String reason, Post by, Instant at) {}

    Release appeared(Instant when) {
        return new Release(number, when, emergency);
    }
}
