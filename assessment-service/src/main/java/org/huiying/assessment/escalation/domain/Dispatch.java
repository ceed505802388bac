package org.huiying.assessment.escalation.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiying.contracts.assessment.EscalationEvent.Message;
import org.huiying.contracts.vocabulary.IncidentRef;

/**
 * What was sent to one addressee about one incident.
 *
 * @param message the newest message
 * @param sent when each message was sent, the newest last; an external reader numbers messages by it
 */
public record Dispatch(UUID id, IncidentRef incident, boolean toCity, Message message, List<Instant> sent) {

    Dispatch followedBy(IncidentRef about, Message next) {
        return new Dispatch(
                id,
                about,
                toCity,
                next,
                Stream.concat(sent.stream(), Stream.of(next.sentAt())).toList());
    }
}
