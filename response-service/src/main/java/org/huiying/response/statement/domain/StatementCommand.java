package org.huiying.response.statement.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.PublicationChannel;
import org.huiying.response.statement.domain.text.Text;

/** What people, the grade and the publication worker may ask of a statement. */
public sealed interface StatementCommand {

    /** A new version of the text. */
    record Revise(Text text, Actor by) implements StatementCommand {}

    /** Hands the text to the chain of the incident's grade. */
    record Submit(Chain chain, Actor by) implements StatementCommand {}

    /** Signs the current step, for the text with this hash. */
    record Approve(String contentSha256, Actor by) implements StatementCommand {}

    /** Sends the text back. */
    record Return(String reason, Actor by) implements StatementCommand {}

    /** Says something about the text without deciding. */
    record Comment(String comment, Actor by) implements StatementCommand {}

    /** The incident's grade rose: more steps may be needed. */
    record Align(Chain chain) implements StatementCommand {}

    /** Asks for publication under this number at this time. */
    record Publish(String number, Instant at) implements StatementCommand {}

    /** One post releases a holding statement before the chain has signed. */
    record EmergencyRelease(Chain chain, List<Post> mayRelease, String number, String reason, Actor by)
            implements StatementCommand {}

    /** A channel has been proven to carry the text. */
    record Confirm(UUID publicationId, PublicationChannel channel) implements StatementCommand {}

    /** The page did not take the text: publication has to be asked for again. */
    record Abandon() implements StatementCommand {}

    /** Signs a step of an emergency release afterwards. */
    record Ratify(String contentSha256, Actor by) implements StatementCommand {}

    /** A correction of this statement has been published. */
    record Correct(UUID correctionId, String note) implements StatementCommand {}

    /** Takes the statement back in the open. */
    record Withdraw(List<Post> mayWithdraw, String reason, Actor by) implements StatementCommand {}
}
