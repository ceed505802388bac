package org.huiying.response.followup.concern.domain;

import java.util.UUID;

/** What can be done to a concern. */
public sealed interface ConcernCommand {

    /** Answer it, or answer it once more. */
    record Answer(UUID answerId) implements ConcernCommand {}

    record Escalate(String reason) implements ConcernCommand {}
}
