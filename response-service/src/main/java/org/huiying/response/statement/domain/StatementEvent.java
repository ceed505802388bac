package org.huiying.response.statement.domain;

import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.PublicationChannel;

/** What happened to a statement, in the words of this feature; the outside hears it as contract events. */
public sealed interface StatementEvent {

    /** A new version was stored. */
    record Revised() implements StatementEvent {}

    /** The text stands before this chain, from its first open step on. */
    record Submitted(Chain chain, Post by) implements StatementEvent {}

    /** Someone spoke without deciding. */
    record Commented(String comment, Post by) implements StatementEvent {}

    /** A step was signed; nextPosts is empty after the last. */
    record Signed(int step, Post by, List<Post> nextPosts) implements StatementEvent {}

    /** Signatures fell because the text changed. */
    record Voided(List<Integer> steps, String oldSha256) implements StatementEvent {}

    /** Sent back for the nth time. */
    record SentBack(int step, Post by, String reason, int round) implements StatementEvent {}

    /** The last step signed. */
    record Approved(Post finalBy) implements StatementEvent {}

    /** Publication was asked for. */
    record Scheduled() implements StatementEvent {}

    /** Publication came to nothing. */
    record Abandoned() implements StatementEvent {}

    /** A channel carries the text. */
    record Published(UUID publicationId, PublicationChannel channel, Release release) implements StatementEvent {}

    /** A correction of it was published. */
    record Corrected(UUID correctionId, String number, String note) implements StatementEvent {}

    /** Taken back in the open. */
    record Withdrawn(String number, String reason, Post by) implements StatementEvent {}

    /** The whole chain has signed an emergency release. */
    record Ratified(Post by) implements StatementEvent {}
}
