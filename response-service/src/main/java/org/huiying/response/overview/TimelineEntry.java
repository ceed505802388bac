package org.huiying.response.overview;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One entry of an incident's timeline.
 *
 * @param at when it happened; recordedAt is when this service wrote it down
 * @param type short name of the event
 * @param label the same for people
 * @param source the service that said it
 * @param detail the event's body without the incident itself
 */
record TimelineEntry(
        UUID id, Instant at, Instant recordedAt, String type, String label, String source, JsonNode detail) {}
