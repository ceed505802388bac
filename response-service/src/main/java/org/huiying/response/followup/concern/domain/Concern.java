package org.huiying.response.followup.concern.domain;

import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentRef;

/**
 * A further question of the public.
 *
 * @param mentions how many mentions ask it, as far as somebody counted
 */
public record Concern(UUID id, IncidentRef incident, String question, int mentions, ConcernState state) {

    Concern in(ConcernState next) {
        return new Concern(id, incident, question, mentions, next);
    }
}
