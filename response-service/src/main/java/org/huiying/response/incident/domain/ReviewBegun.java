package org.huiying.response.incident.domain;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;

/** The review's first words were written; a fact of the file that no other service is told of. */
public record ReviewBegun(IncidentRef incident, UUID reviewId, Instant at) implements IncidentEvent {}
