package org.huiying.platform.web;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.huiying.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of a list ({@code limit}, {@code after}, {@code updatedSince}); a controller parameter.
 *
 * @param limit 1 to 200
 * @param after the decoded cursor: what the list itself put into it
 */
public record PageQuery(
        int limit, @Nullable String after, @Nullable Instant updatedSince) {

    /** How many rows to ask for, so that the page knows whether another follows. */
    public int limitPlusOne() {
        return limit + 1;
    }

    /** The cursor as the list understands it; one that it did not write is refused with 400. */
    public <T> Optional<T> after(Function<String, T> parse) {
        try {
            return Optional.ofNullable(after).map(parse);
        } catch (RuntimeException e) {
            throw Refusal.malformed("malformed-cursor");
        }
    }
}
