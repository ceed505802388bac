package org.huiying.monitoring.suspicion;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether an opinion is held for false.
 *
 * @param mark the one that holds; null where none does
 * @param earlier marks that were withdrawn or replaced, newest first
 * @param hint what the machine read; it marks nothing
 */
record SuspicionView(
        UUID incidentId, boolean suspectedFalse, @Nullable Mark mark, List<Mark> earlier, Hint hint, long version) {

    /** In so many of the latest mentions the reading found words of doubt, and in so many words of falsehood. */
    record Hint(long mentions, long doubt, long falsehood) {}
}
