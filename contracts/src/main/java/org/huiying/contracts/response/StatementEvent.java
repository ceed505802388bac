package org.huiying.contracts.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.PublicationChannel;
import org.huiying.contracts.wire.EventType;
import org.jspecify.annotations.Nullable;

/** The life of an official statement, keyed by incident. */
public sealed interface StatementEvent extends IncidentEvent {

    UUID statementId();

    /** What a statement is for. */
    enum Kind {
        HOLDING,
        FULL,
        RESULT,
        CORRECTION
    }

    /** @param chain the approval steps that the text must pass, in order */
    @EventType(
            value = "org.huiying.response.StatementSubmitted.v1",
            meaning = "A statement entered its approval chain.")
    record StatementSubmitted(
            IncidentRef incident,
            UUID statementId,
            Kind kind,
            int version,
            String contentSha256,
            List<Plan.ApprovalStep> chain,
            Post submittedBy,
            Instant submittedAt)
            implements StatementEvent {}

    @EventType(
            value = "org.huiying.response.StatementReturned.v1",
            meaning = "An approver sent the statement back with a reason.")
    record StatementReturned(
            IncidentRef incident,
            UUID statementId,
            int version,
            int step,
            Post by,
            String reason,
            Instant at,
            int round)
            implements StatementEvent {}

    /** @param nextPosts who signs next; empty after the last step */
    @EventType(
            value = "org.huiying.response.ApprovalGranted.v1",
            meaning = "One step of the chain was signed, bound to the text's hash.")
    record ApprovalGranted(
            IncidentRef incident,
            UUID statementId,
            int version,
            String contentSha256,
            int step,
            Post by,
            Instant at,
            List<Post> nextPosts)
            implements StatementEvent {}

    @EventType(
            value = "org.huiying.response.ApprovalVoided.v1",
            meaning = "The text changed, so signatures given to the old text fell.")
    record ApprovalVoided(
            IncidentRef incident,
            UUID statementId,
            int version,
            List<Integer> steps,
            String oldSha256,
            String newSha256,
            Instant at)
            implements StatementEvent {}

    @EventType(
            value = "org.huiying.response.StatementApproved.v1",
            meaning = "Every step of the chain has signed this very text.")
    record StatementApproved(
            IncidentRef incident,
            UUID statementId,
            Kind kind,
            int version,
            String contentSha256,
            Post finalBy,
            Instant approvedAt)
            implements StatementEvent {}

    /**
     * @param number the bureau's own number of the statement, shown to the public
     * @param url stable address of the public page
     * @param emergency released before the whole chain signed; to be ratified
     * @param summary the beginning of the published text; null from a writer that did not say it yet
     */
    @EventType(
            value = "org.huiying.response.StatementPublished.v1",
            meaning = "The approved text stands before the public.")
    record StatementPublished(
            IncidentRef incident,
            UUID statementId,
            UUID publicationId,
            Kind kind,
            int version,
            String contentSha256,
            String number,
            String title,
            String url,
            PublicationChannel channel,
            boolean emergency,
            Instant publishedAt,
            @Nullable String summary)
            implements StatementEvent {}

    @EventType(value = "org.huiying.response.PublicationFailed.v1", meaning = "A channel did not take the publication.")
    record PublicationFailed(
            IncidentRef incident,
            UUID statementId,
            UUID publicationId,
            PublicationChannel channel,
            String reason,
            Instant at)
            implements StatementEvent {}

    @EventType(
            value = "org.huiying.response.StatementCorrected.v1",
            meaning = "A published statement was corrected in the open.")
    record StatementCorrected(
            IncidentRef incident, UUID statementId, UUID correctionId, String number, String note, Instant at)
            implements StatementEvent {}

    @EventType(
            value = "org.huiying.response.StatementWithdrawn.v1",
            meaning = "A published statement was withdrawn; its text stays with the reason.")
    record StatementWithdrawn(
            IncidentRef incident,
            UUID statementId,
            @Nullable String number,
            String reason,
            Post by,
            Instant at) implements StatementEvent {}

    @EventType(
            value = "org.huiying.response.StatementRatified.v1",
            meaning = "The chain signed a text that was released in an emergency.")
    record StatementRatified(IncidentRef incident, UUID statementId, Post by, Instant at) implements StatementEvent {}
}
