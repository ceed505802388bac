package org.huiying.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param links how many links were recomputed
 * @param firstBad the first row that does not hold, null when all do
 */
record AuditVerification(
        boolean valid, long links, @Nullable Bad firstBad) {

    /** A row that does not hold: number of the link, id of the entry where there is one, and why. */
    record Bad(long link, @Nullable Long entryId, Reason reason) {}

    enum Reason {
        /** The entry, its place or its hash is not what was sealed. */
        CHANGED,
        ENTRY_MISSING,
        LINK_MISSING,
        /** The chain holds in itself but ends before, or differs from, what was anchored outside. */
        NOT_AS_ANCHORED,
        /** An entry that should have been linked long since. */
        NOT_LINKED
    }
}
