package org.huiying.response.incident.domain;

import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;

/** What people decide about an incident as a whole. */
public sealed interface IncidentCommand {

    /** Name lead, liaison and sub-groups; may be done anew. */
    record FormWorkTeam(String lead, String liaison, List<String> groups) implements IncidentCommand {}

    record StartResponse(Post by) implements IncidentCommand {}

    /** End this file in favour of another. */
    record MergeInto(UUID mergeId, IncidentFile survivor, Post by) implements IncidentCommand {}

    record LinkTo(IncidentFile other, String reason, Post by) implements IncidentCommand {}

    record Transfer(String to, String reason, Post by) implements IncidentCommand {}

    record Dismiss(String reason, Post by) implements IncidentCommand {}

    record DeclareCalm(Post by) implements IncidentCommand {}

    /** @param reviewed whether the review is complete */
    record Close(boolean reviewed, Post by) implements IncidentCommand {}

    record Reopen(String reason) implements IncidentCommand {}
}
