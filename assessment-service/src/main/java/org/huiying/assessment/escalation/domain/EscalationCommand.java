package org.huiying.assessment.escalation.domain;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.assessment.EscalationEvent.Message;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/** What can be asked of an escalation: the first two follow from the grade, the others come from the addressee. */
public sealed interface EscalationCommand {

    record Update(IncidentRef incident, Message message) implements EscalationCommand {}

    record Cancel(Message message, String reason) implements EscalationCommand {}

    record Acknowledge(Answerer by, @Nullable String note) implements EscalationCommand {}

    record Instruct(
            UUID instructionId, String text, @Nullable String documentNumber, Answerer by)
            implements EscalationCommand {}

    /** Who answers: a person by the posts held, or a machine of the upper level by its client id. */
    record Answerer(Set<Post> posts, @Nullable String machine) {

        /** In what capacity they may answer this message; empty when it is not addressed to them. */
        Optional<String> to(Message message) {
            return message.posts().stream()
                    .filter(posts::contains)
                    .map(Post::name)
                    .findFirst()
                    .or(() -> Optional.ofNullable(machine));
        }
    }
}
