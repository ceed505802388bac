package org.huiying.response.statement.domain;

import java.time.Instant;
import org.huiying.contracts.vocabulary.Post;

/** A public statement. Every state is a type that holds exactly what is known in that state. */
public sealed interface Statement {

    Manuscript manuscript();

    /** Being written. */
    record Draft(Manuscript manuscript) implements Statement {}

    /** Before the chain: SUBMITTED until the first signature, IN_APPROVAL from then on. */
    record InApproval(Manuscript manuscript, Chain chain) implements Statement {}

    /** Sent back with a reason; signatures stand as long as the text does. */
    record Returned(Manuscript manuscript, Chain chain, String reason, Post by) implements Statement {}

    /** Every step signed this very text. */
    record Approved(Manuscript manuscript, Chain chain) implements Statement {}

    /** Publication is asked for and not yet proven. */
    record Scheduled(Manuscript manuscript, Chain chain, Release release) implements Statement {}

    /** Stands, or stood, before the public. */
    sealed interface InPublic extends Statement {
        Chain chain();

        Release release();
    }

    /** Proven to stand before the public. */
    record Published(Manuscript manuscript, Chain chain, Release release) implements InPublic {}

    /** Before the public on one post's responsibility; the chain has still to sign. */
    record EmergencyPublished(Manuscript manuscript, Chain chain, Release release) implements InPublic {}

    /** An emergency release that the chain has signed since. */
    record Ratified(Manuscript manuscript, Chain chain, Release release) implements InPublic {}

    /** Public, with a published correction. */
    record Corrected(Manuscript manuscript, Chain chain, Release release, String note) implements InPublic {}

    /** Withdrawn in the open: the text stays, the reason on top. */
    record Withdrawn(Manuscript manuscript, Chain chain, Release release, String reason, Post by, Instant at)
            implements Statement {}
}
